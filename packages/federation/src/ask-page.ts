import {
  checkContentDigest,
  parsePage,
  parseProblem,
  PROFILE_MEDIA_TYPE,
  type ReadPage,
  RPDE_MEDIA_TYPE,
} from "@finsam/change-feed";
import { type Asking, fetchAnswer, type WholeAnswer } from "./fetch-answer.ts";
import type { FollowerEvent } from "./follower-event.ts";
import { retryAfterMs } from "./retry-after.ts";
import type { SourceFault } from "./source-report.ts";

/** What the publisher has answered: a page to be judged, or what the machine is told. */
export type PageAnswered =
  | { readonly event: "page"; readonly page: ReadPage }
  | Extract<
      FollowerEvent,
      { event: "resync" | "withdrawn" | "refused" | "busy" | "failed" | "lied" }
    >;

/** Our profile first; a plain publisher answers as it can. */
const accept = `${PROFILE_MEDIA_TYPE}, ${RPDE_MEDIA_TYPE}; version=1; q=0.9, application/json; q=0.8`;

/** Faults that pass by themselves more often than not. */
const passing: ReadonlySet<SourceFault> = new Set([
  "UNREACHABLE",
  "TOO_SLOW",
  "SERVER_ERROR",
  "DIGEST_DIFFERS",
  "OTHER_PAGE",
]);

/** Asks for a page and says what came. Nothing is thrown. */
export async function askPage(address: string, asking: Asking): Promise<PageAnswered> {
  const fetched = await fetchAnswer(address, accept, asking);
  if (!fetched.ok) return faulty(fetched.fault);
  const { answer } = fetched;
  return answer.status === 200 ? await pageOf(answer, address) : problemOf(answer, asking);
}

function faulty(fault: SourceFault): PageAnswered {
  return { event: passing.has(fault) ? "failed" : "lied", fault };
}

async function pageOf({ headers, bytes }: WholeAnswer, address: string): Promise<PageAnswered> {
  const type = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json" && type !== RPDE_MEDIA_TYPE) return faulty("NOT_A_FEED");
  if ((await checkContentDigest(headers.get("content-digest"), bytes)) === "DIFFERS")
    return faulty("DIGEST_DIFFERS");
  const text = decoded(bytes);
  if (text === undefined) return faulty("NOT_A_PAGE");
  const page = parsePage(text, address);
  if (page.ok) {
    // Only our profile gives the header this meaning.
    const isOther = page.value.epoch !== null && isLocatedElsewhere(headers, address);
    return isOther ? faulty("OTHER_PAGE") : { event: "page", page: page.value };
  }
  const isElsewhere = page.issues.some(({ code }) => code === "NEXT_ELSEWHERE");
  return faulty(isElsewhere ? "NEXT_ELSEWHERE" : "NOT_A_PAGE");
}

/** Whether an answer says of itself that it is of another address (P43). */
function isLocatedElsewhere(headers: Headers, address: string): boolean {
  const located = headers.get("content-location");
  if (located === null) return false;
  return URL.parse(located, address)?.href !== new URL(address).href;
}

function problemOf(
  { status, headers, bytes }: WholeAnswer,
  { clock, limits }: Asking,
): PageAnswered {
  const read = parseProblem(status, decoded(bytes) ?? "");
  const name = read.ok ? read.value.name : null;
  if (name === "resync") return { event: "resync" };
  if (name === "right-withdrawn") return { event: "withdrawn" };
  const after = retryAfterMs(headers.get("retry-after"), clock.now(), limits.maxRetryAfterMs);
  if (status === 429 || (status === 503 && after !== undefined))
    return { event: "busy", retryAfterMs: after ?? 0 };
  if (status >= 500) return faulty("SERVER_ERROR");
  if (status === 401) return { event: "refused", fault: "UNAUTHORIZED" };
  if (status === 403) return { event: "refused", fault: "FORBIDDEN" };
  return { event: "refused", fault: "NO_SUCH_FEED" };
}

/** Undefined where the bytes are not UTF-8. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
