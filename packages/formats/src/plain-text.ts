import { readHtml } from "./html-token.ts";

/** Elements whose text is not meant to be read. */
const hidden: ReadonlySet<string> = new Set(["script", "style", "head", "template"]);
const blocks: ReadonlySet<string> = new Set(
  "p div br li ul ol tr table section article h1 h2 h3 h4 h5 h6 blockquote hr".split(" "),
);
const looksLikeHtml =
  /<\/?(?:p|br|div|span|a|b|i|em|strong|u|ul|ol|li|h[1-6]|html|body|table|tr|td|font|html-blob|script|style)(?:\s[^<>]*)?\/?>|&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,5});/i;

/** A text as a person reads it: HTML without its tags, line breaks as `\n`, no control characters, no space at the ends. */
export function plainText(text: string): string {
  return tidy(looksLikeHtml.test(text) ? textOfHtml(text, /[ \t]+/g) : text);
}

/** A text of JSON-LD, which may hold HTML and entities of it. */
export function plainTextOfHtml(text: string): string {
  return tidy(/[<&]/.test(text) ? textOfHtml(text, /\s+/g) : text);
}

/** A text in one line. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\s+/gu, " ");
}

/** The text, cut with an ellipsis so that it is no longer than `max`. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text
    .slice(0, max - 1)
    .replace(/\p{Surrogate}$/u, "")
    .trimEnd()}…`;
}

/** `space`: what counts as one space. Calendars write lines among the tags, pages do not. */
function textOfHtml(html: string, space: RegExp): string {
  const parts: string[] = [];
  let hiddenIn: string | undefined;
  readHtml(html, {
    open(name) {
      if (hiddenIn === undefined && hidden.has(name)) hiddenIn = name;
      else if (name === "li") parts.push("\n- ");
      else if (blocks.has(name)) parts.push("\n");
    },
    close(name) {
      if (name === hiddenIn) hiddenIn = undefined;
      else if (blocks.has(name) && name !== "li") parts.push("\n");
    },
    text(text) {
      if (hiddenIn === undefined) parts.push(text.replace(space, " "));
    },
  });
  return parts.join("");
}

function tidy(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, "\n")
      // oxlint-disable-next-line no-control-regex -- these are what is to go
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
      .split("\n")
      .map((line) => line.replace(/[ \t\u00a0]+/g, " ").trim())
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim()
  );
}
