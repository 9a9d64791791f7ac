import type { NotFoundHandler } from "hono";
import { accepts } from "hono/accepts";
import type { RequestIdVariables } from "hono/request-id";
import { page, pageHeaders } from "../page.ts";
import { problem } from "../problem.ts";

const html = page(
  "Sidan finns inte – Finsam",
  `<h1>Sidan finns inte</h1>
<p>Det finns inget på den här adressen. Gå till <a href="/">startsidan</a>.</p>`,
);

/** What no route answers: a page for a browser, else a problem (RFC 9457). */
export const notFound: NotFoundHandler<{ Variables: RequestIdVariables }> = (context) => {
  const wanted = accepts(context, {
    header: "Accept",
    supports: ["application/problem+json", "application/json", "text/html"],
    default: "application/problem+json",
  });
  context.header("vary", "Accept");
  if (wanted === "text/html") return context.html(html, 404, pageHeaders);
  const detail = "Nothing has this address, or not for this method";
  return problem(context, { status: 404, code: "NOT_FOUND", detail });
};
