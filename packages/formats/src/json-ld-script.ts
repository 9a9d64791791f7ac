import { readHtml } from "./html-token.ts";

/** How many blocks of data one page has at most. */
const mostScripts = 200;

/** The texts of a page's `<script type="application/ld+json">` elements, and what its first `<title>` says. */
export function jsonLdScripts(html: string): { scripts: string[]; title: string } {
  const scripts: string[] = [];
  let title = "";
  let open: "script" | "title" | undefined;
  let parts: string[] = [];
  readHtml(html, {
    open(name, attributes) {
      if (open !== undefined) return;
      const type = attributes.get("type")?.split(";")[0]?.trim().toLowerCase();
      if (name === "script" && type === "application/ld+json") open = "script";
      if (name === "title" && title === "") open = "title";
      parts = [];
    },
    close(name) {
      if (name !== open) return;
      if (open === "title") title = parts.join("");
      else if (scripts.length < mostScripts) scripts.push(parts.join(""));
      open = undefined;
    },
    text(text) {
      if (open !== undefined) parts.push(text);
    },
  });
  return { scripts, title };
}
