import { createHash } from "node:crypto";
import type { Language, Web } from "@finsam/calendar";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** A text as HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Contrast is at least 7:1 in both schemes; sizes follow the reader's own. */
const style = `:root { color-scheme: light dark; --text: #1b1b1f; --ground: #fff; --link: #0b4f8a; --code: #eef1f5; --error: #a3122a }
@media (prefers-color-scheme: dark) { :root { --text: #ececf1; --ground: #16181d; --link: #9cc9f5; --code: #262a33; --error: #ff9aa8 } }
body { margin: 0 auto; max-width: 42rem; padding: 1.5rem; font: 1.125rem/1.6 system-ui, sans-serif; color: var(--text); background: var(--ground) }
h1, h2 { line-height: 1.25 }
a { color: var(--link); text-underline-offset: .2em }
:focus-visible { outline: 3px solid var(--link); outline-offset: 3px }
li { margin-block: .75rem }
label { display: block; font-weight: 600 }
input:not([type=hidden]) { box-sizing: border-box; width: 100%; max-width: 26rem; padding: .5rem .75rem; font: inherit; color: inherit; background: var(--ground); border: 2px solid currentcolor; border-radius: .25rem }
button { padding: .5rem 1.25rem; font: inherit; font-weight: 600; color: var(--ground); background: var(--link); border: 2px solid var(--link); border-radius: .25rem; cursor: pointer }
button.quiet { color: var(--link); background: none }
form, .choice { margin-block: 1.25rem }
form p { margin-block: .5rem }
form p:has(> button) { margin-block-start: 1rem }
article { border-block-start: 1px solid currentcolor }
time { white-space: nowrap }
.error { border-inline-start: .375rem solid var(--error); padding-inline-start: .75rem; font-weight: 600 }
h1, h2, li, p, dd { overflow-wrap: anywhere }
.mail { white-space: pre-line }
dt { font-weight: 600 }
dd { margin: 0 0 .75rem }
[hidden] { display: none }
pre { background: var(--code); padding: 1rem; overflow-x: auto; font-size: 1rem }
code { overflow-wrap: anywhere }`;

const styleHash = hashOf(style);

declare module "hono" {
  interface ContextVariableMap {
    /** The pages that these stand among and look like; undefined: there are none, and these have a look of their own. */
    web: Pick<Web, "frame" | "styles"> | undefined;
  }
}

/** A page of the server's own. */
export interface Page {
  /** Of a page that is there in each language, below the address of each. Default: it is in Swedish alone. */
  readonly language?: Language;
  /** What it is called, without the name of the site. */
  readonly title: string;
  /** HTML for its main part. */
  readonly body: string;
  /** Default: 200. */
  readonly status?: ContentfulStatusCode;
  /** Whether it is for one person alone: it is kept nowhere, and its forms go to this server. Default: false. */
  readonly isPersonal?: boolean;
  /** What who is signed in is called. Default: nobody is. */
  readonly reader?: string | null;
  /** Where the page sends its reader at once: an address. */
  readonly refreshTo?: string;
  /** What runs when the page has been read. It asks nobody but this server. */
  readonly script?: string;
}

/** Answers with a small page that loads nothing from elsewhere. */
export function answerPage(context: Context, page: Page): Response {
  const { title, status = 200, isPersonal = false, refreshTo, script } = page;
  const web = context.get("web");
  context.header("content-security-policy", policyOf(page, web !== undefined));
  if (isPersonal) context.header("cache-control", "no-store");
  const html = `<!doctype html>
<html lang="${page.language ?? "sv"}"${web === undefined ? "" : ` data-color-scheme="auto"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${refreshTo === undefined ? "" : `<meta http-equiv="refresh" content="0;url=${escapeHtml(refreshTo)}">\n`}<title>${escapeHtml(title)}${title === "Finsam" ? "" : " – Finsam"}</title>
${web === undefined ? `<style>${style}</style>` : web.styles.map(styleLink).join("\n")}
</head>
<body>
${framed(context, page)}
${script === undefined ? "" : `<script>${script}</script>\n`}</body>
</html>
`;
  // In place of context.html, which knows the text as a promise too.
  context.header("content-type", "text/html; charset=UTF-8");
  return context.body(html, status);
}

/** The main part, among the other pages with what stands around them. */
function framed(context: Context, { language, body, reader = null }: Page): string {
  const { method, url } = context.req;
  const { pathname, search } = new URL(url);
  const frame = context.get("web")?.frame({
    address: `${pathname}${search}`,
    language: language ?? "sv",
    // What answers a form may not be there for who opens its address.
    hasOther: language !== undefined && method !== "POST",
    name: reader,
  });
  if (frame === undefined) return `<main>\n${body}\n</main>`;
  return `${frame.header}\n<main id="main" tabindex="-1">\n${body}\n</main>\n${frame.footer}`;
}

function styleLink(address: string): string {
  return `<link rel="stylesheet" href="${escapeHtml(address)}">`;
}

/** Nothing runs but the page's own script; what stands around the other pages has the style of these, and a form to sign out. */
function policyOf({ isPersonal = false, script }: Page, hasWeb: boolean): string {
  return [
    "default-src 'none'",
    ...(hasWeb
      ? ["style-src 'self'", "img-src 'self'", "font-src 'self'"]
      : [`style-src 'sha256-${styleHash}'`]),
    "base-uri 'none'",
    "frame-ancestors 'none'",
    `form-action ${isPersonal || hasWeb ? "'self'" : "'none'"}`,
    ...(script === undefined
      ? []
      : ["connect-src 'self'", `script-src 'sha256-${hashOf(script)}'`]),
  ].join("; ");
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
