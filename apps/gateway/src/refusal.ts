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
    title: "För många försök",
    sv: `Vänta ${minutes === 1 ? "en minut" : `${minutes} minuter`} och försök sedan igen`,
    en: `Expected fewer attempts; try again in ${seconds} s`,
  });
}

/** What is told of something that is refused: to a browser in Swedish. The sentences have no final period. */
interface Told {
  readonly status: 400 | 403 | 429 | 503;
  readonly code: string;
  readonly title: string;
  readonly sv: string;
  readonly en: string;
}

/** A page for a browser that asks for one, else a problem (RFC 9457) in both languages. */
export function refusal(
  context: Context<Gateway>,
  { status, code, title, sv, en }: Told,
): Response {
  const wanted = accepts(context, {
    header: "Accept",
    supports: ["application/problem+json", "application/json", "text/html"],
    default: "application/problem+json",
  });
  if (wanted !== "text/html")
    return problem(context, { status, code, detail: en, more: { messages: { sv, en } } });
  const body = `<h1 class="ds-heading" data-size="lg">${escapeHtml(title)}</h1>
<p>${escapeHtml(sv)}.</p>
<p><a class="ds-link" href="/sign-in">Till inloggningen</a></p>`;
  return answerPage(context, { title, body, status, isPersonal: true });
}
