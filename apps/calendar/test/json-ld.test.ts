import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { JsonLd } from "../app/parts/json-ld.tsx";

const begin = '<script type="application/ld+json">';
const end = "</script>";

test("no text can end the block, and what is not known is left out", () => {
  const name = "</script><script>alert(1)</script><!--";
  const html = renderToString(
    createElement(JsonLd, { data: { "@type": "Project", name, identifier: null, url: undefined } }),
  );
  expect(html.startsWith(begin)).toBe(true);
  expect(html.indexOf(end)).toBe(html.length - end.length);
  expect(html).not.toContain("<!--");
  expect(JSON.parse(html.slice(begin.length, -end.length))).toEqual({
    "@context": "https://schema.org",
    "@type": "Project",
    name,
  });
});
