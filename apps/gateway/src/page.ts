import { createHash } from "node:crypto";

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

const styleHash = createHash("sha256").update(style).digest("base64");

/** The headers of a {@link page}: nothing but its own style is loaded, from anywhere. */
export const pageHeaders = { "content-security-policy": policy("form-action 'none'") } as const;

/** The headers of a {@link page} for one person alone: its forms go to this server, it is kept nowhere, and no script runs. */
export const formPageHeaders = {
  "content-security-policy": policy("form-action 'self'"),
  "cache-control": "no-store",
} as const;

/** The headers of a page with forms that runs `script`, which asks nobody but this server. */
export function scriptPageHeaders(script: string): Record<string, string> {
  const scriptHash = createHash("sha256").update(script).digest("base64");
  const directives = [
    "form-action 'self'",
    "connect-src 'self'",
    `script-src 'sha256-${scriptHash}'`,
  ];
  return { ...formPageHeaders, "content-security-policy": policy(...directives) };
}

function policy(...directives: readonly string[]): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...directives,
  ].join("; ");
}

/** What stands beside a page's main part. */
export interface PageExtras {
  /** Where the page sends its reader at once: an address. */
  readonly refreshTo?: string;
  /** What runs when the page has been read, see {@link scriptPageHeaders}. */
  readonly script?: string;
}

/** A small page in Swedish. `title` is text, `body` is HTML for its main part. */
export function page(title: string, body: string, { refreshTo, script }: PageExtras = {}): string {
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${refreshTo === undefined ? "" : `<meta http-equiv="refresh" content="0;url=${escapeHtml(refreshTo)}">\n`}<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
${script === undefined ? "" : `<script>${script}</script>\n`}</body>
</html>
`;
}
