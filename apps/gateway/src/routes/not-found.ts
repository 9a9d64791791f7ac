import type { NotFoundHandler } from "hono";
import { accepts } from "hono/accepts";
import type { RequestIdVariables } from "hono/request-id";
import { answerPage } from "../page.ts";
import { problem } from "../problem.ts";

const body = `<h1 class="ds-heading" data-size="lg">Sidan finns inte</h1>
<p>Det finns inget på den här adressen. Gå till <a class="ds-link" href="/">startsidan</a>.</p>`;

/** What no route answers: a page for a browser, else a problem (RFC 9457). */
export const notFound: NotFoundHandler<{ Variables: RequestIdVariables }> = (context) => {
  const wanted = accepts(context, {
    header: "Accept",
    supports: ["application/problem+json", "application/json", "text/html"],
    default: "application/problem+json",
  });
  context.header("vary", "Accept");
  if (wanted === "text/html")
    return answerPage(context, { title: "Sidan finns inte", body, status: 404 });
  const detail = "Nothing has this address, or not for this method";
  return problem(context, { status: 404, code: "NOT_FOUND", detail });
};
