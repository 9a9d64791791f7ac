import { createHash } from "node:crypto";

/** Contrast is at least 7:1 in both schemes; sizes follow the reader's own. */
const style = `:root { color-scheme: light dark; --text: #1b1b1f; --ground: #fff; --link: #0b4f8a; --code: #eef1f5 }
@media (prefers-color-scheme: dark) { :root { --text: #ececf1; --ground: #16181d; --link: #9cc9f5; --code: #262a33 } }
body { margin: 0 auto; max-width: 42rem; padding: 1.5rem; font: 1.125rem/1.6 system-ui, sans-serif; color: var(--text); background: var(--ground) }
h1, h2 { line-height: 1.25 }
a { color: var(--link); text-underline-offset: .2em }
:focus-visible { outline: 3px solid var(--link); outline-offset: 3px }
li { margin-block: .75rem }
pre { background: var(--code); padding: 1rem; overflow-x: auto; font-size: 1rem }
code { overflow-wrap: anywhere }`;

const styleHash = createHash("sha256").update(style).digest("base64");

/** The headers of a {@link page}: nothing but its own style is loaded, from anywhere. */
export const pageHeaders = {
  "content-security-policy": `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
} as const;

/** A small page in Swedish, without script. `title` is text, `body` is HTML for its main part. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}
