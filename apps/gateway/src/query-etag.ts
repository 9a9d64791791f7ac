import { createHash } from "node:crypto";
import type { PublicState } from "@finsam/database";
import type { Day } from "@finsam/domain";
import type { GetQuery } from "./get-query.ts";

/** What a public answer is a function of. */
export interface AnswerIdentity {
  /** Of this software, see `buildId`: resolvers, limits, vocabulary, the register of member parties. */
  readonly build: string;
  readonly query: GetQuery;
  /** As it was before the query was executed. */
  readonly state: PublicState;
  /** Today in Sweden. */
  readonly today: Day;
}

/**
 * The `ETag` of an answer to who has not signed in. What everybody is shown are public records, with links between
 * them and what is derived from them: each write of one takes a number in the public feed (F3, F12). What is shown beside that moves
 * `state.unnumbered`: how sources are (with the licence of an import and the placeholder of an association that has not come yet,
 * which are written with their source), what a release tells of an event that is not public itself, and who organises a public event
 * by an answer to a week that is not. `asOf` of a source, and what follows from it, moves with nothing: `selectsVolatile`. The
 * epoch stands for the history of the numbers (F5). Nothing else of the clock is read but the day; drafts, people, rights and
 * settings are read for nobody who has not signed in.
 *
 * It is weak (RFC 9110 § 8.8.1): the state is read before the query is executed, so a change in between is in an answer that
 * carries the tag of before it. Such an answer is newer than its tag, never older, but its bytes differ from another's.
 */
export function queryEtag({ build, query, state, today }: AnswerIdentity): string {
  const { documentHash, operationName = null, variables = null, accept } = query;
  const { epoch, head, unnumbered } = state;
  const asked = [documentHash, operationName, variables, accept];
  const facts = JSON.stringify([build, asked, epoch, String(head), String(unnumbered), today]);
  return `W/"${createHash("sha256").update(facts).digest("base64url").slice(0, 27)}"`;
}
