import { languageAt, pathIn, sayIn, type Words } from "@finsam/calendar";
import type { Context } from "hono";
import { accepts } from "hono/accepts";
import type { RequestIdVariables } from "hono/request-id";
import { answerPage, escapeHtml } from "./page.ts";
import { problem } from "./problem.ts";

type Gateway = { Variables: RequestIdVariables };

/** The answer to somebody who has tried too often. */
export function tooMany(context: Context<Gateway>, seconds: number): Response {
  context.header("retry-after", String(seconds));
  const minutes = Math.ceil(seconds / 60);
  return refusal(context, {
    status: 429,
    code: "TOO_MANY_ATTEMPTS",
    detail: `Expected fewer attempts; try again in ${seconds} s`,
    title: { sv: "För många försök", en: "Too many attempts" },
    text: {
      sv: `Vänta ${minutes === 1 ? "en minut" : `${minutes} minuter`} och försök sedan igen`,
      en: `Wait ${minutes === 1 ? "a minute" : `${minutes} minutes`} and then try again`,
    },
  });
}

/** What is told of something that is refused. */
export interface Told {
  readonly status: 400 | 403 | 429 | 503;
  readonly code: string;
  /** For who writes a program: what was expected. */
  readonly detail: string;
  readonly title: Words<string>;
  /** What helps. Without a final period. */
  readonly text: Words<string>;
}

/** A page for a browser that asks for one, in the language of its address; else a problem (RFC 9457) in both. */
export function refusal(
  context: Context<Gateway>,
  { status, code, detail, title, text }: Told,
): Response {
  const wanted = accepts(context, {
    header: "Accept",
    supports: ["application/problem+json", "application/json", "text/html"],
    default: "application/problem+json",
  });
  if (wanted !== "text/html")
    return problem(context, { status, code, detail, more: { messages: text } });
  const language = languageAt(context.req.path);
  const say = sayIn(language);
  const body = `<h1 class="ds-heading" data-size="lg">${escapeHtml(title[language])}</h1>
<p>${escapeHtml(text[language])}.</p>
<p><a class="ds-link" href="${pathIn(language, "/sign-in")}">${say("Till inloggningen", "To the sign-in")}</a></p>`;
  return answerPage(context, {
    language,
    title: title[language],
    body,
    status,
    isPersonal: true,
  });
}
