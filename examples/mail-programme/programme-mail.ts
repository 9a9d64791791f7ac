import type { Programme, ProgrammeDay, ProgrammeEvent } from "./programme.ts";

/** The mail as plain text. */
export function textOf({ title, days }: Programme): string {
  return [title, ...days.map(textOfDay)].join("\n\n\n");
}

function textOfDay({ heading, events }: ProgrammeDay): string {
  return [heading.toUpperCase(), ...events.map(textOfEvent)].join("\n\n");
}

function textOfEvent({ heading, lines, signUp }: ProgrammeEvent): string {
  const address = signUp?.url?.replace("mailto:", "");
  const last = address === undefined ? signUp?.text : `${signUp?.text}: ${address}`;
  return [heading, ...lines, ...(last === undefined ? [] : [last])].join("\n");
}

/** The same as HTML that needs nothing from anywhere else. */
export function htmlOf({ title, days }: Programme): string {
  return `<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${escaped(title)}</title></head>
<body style="max-width: 40em; margin: 0 auto; padding: 1em; font-family: sans-serif; line-height: 1.5">
<h1 style="font-size: 1.5em">${escaped(title)}</h1>
${days.map(htmlOfDay).join("\n")}
</body>
</html>`;
}

function htmlOfDay({ heading, events }: ProgrammeDay): string {
  return `<h2 style="font-size: 1.2em">${escaped(heading)}</h2>\n${events.map(htmlOfEvent).join("\n")}`;
}

function htmlOfEvent({ heading, lines, signUp }: ProgrammeEvent): string {
  const texts = lines.map(escaped);
  if (signUp?.url !== undefined)
    texts.push(`<a href="${escaped(signUp.url)}">${escaped(signUp.text)}</a>`);
  else if (signUp !== undefined) texts.push(escaped(signUp.text));
  return `<h3 style="font-size: 1em; margin-bottom: 0">${escaped(heading)}</h3>\n<p style="margin-top: 0">${texts.join("<br>")}</p>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
