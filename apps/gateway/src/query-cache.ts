import { type PublicState, publicState, type PrismaClient } from "@finsam/database";
import { swedishDay } from "@finsam/domain";
import { selectsVolatile } from "@finsam/graphql-schema";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { createAnswerStore, type KeptAnswer } from "./answer-store.ts";
import { namesEtag } from "./etag.ts";
import type { Execution } from "./execution.ts";
import { type GetQuery, readGetQuery } from "./get-query.ts";
import { queryEtag } from "./query-etag.ts";
import type { RequestScopes } from "./request-scope.ts";
import { sharedRead } from "./shared-read.ts";

/** What the cache is built on. */
export interface QueryCacheParts {
  readonly prisma: Pick<PrismaClient, "$queryRaw">;
  readonly schema: GraphQLSchema;
  /** The name of this build, see `buildId`. */
  readonly build: string;
  /** The clock. */
  readonly now: () => Date;
  /** Whether the database can't vouch for its numbers: then nothing is cached. Default: it can. */
  readonly isWithheld?: () => Promise<boolean>;
  /** How much the answers that are kept may take, in bytes. Default 32 MiB. */
  readonly maxBytes?: number;
  readonly scopes: RequestScopes;
  readonly log: Logger;
}

/** Executes what a request asks for. */
export type Execute = (execution: Execution) => Promise<Response>;

/** Exact caching of what everybody may read. */
export interface QueryCache {
  /**
   * Answers a request of somebody who has not signed in: with 304 where she holds the answer, else with a whole answer that was
   * given before, as long as nothing that it rests on has moved, else by executing it. What may not be kept has no `ETag`.
   */
  answer(request: Request, execute: Execute): Promise<Response>;
}

/** A cache of this process. Others on the same database and of the same build give the same tags. */
export function createQueryCache(parts: QueryCacheParts): QueryCache {
  const { prisma, schema, build, now, scopes, log } = parts;
  const { isWithheld = () => Promise.resolve(false) } = parts;
  const kept = createAnswerStore(parts.maxBytes);
  const readState = sharedRead(() => publicState(prisma));

  /** Undefined: nothing can be said of it now. Who executes then finds out why. */
  async function stateNow(): Promise<PublicState | undefined> {
    try {
      return (await isWithheld()) ? undefined : await readState();
    } catch (error) {
      log.warn({ err: error }, "answers could not be cached");
      return undefined;
    }
  }

  /** A document is parsed only where it is executed: else the log has the name from the address. */
  function nameOperation({ operationName }: GetQuery): void {
    const scope = scopes.getStore();
    if (scope !== undefined) scope.operationName = operationName?.slice(0, 100);
  }

  return {
    async answer(request, execute) {
      const query = readGetQuery(request);
      // Before anything is read: an answer is never older than its tag.
      const state = query === undefined ? undefined : await stateNow();
      if (query === undefined || state === undefined) return execute({});
      const etag = queryEtag({ build, query, state, today: swedishDay(now()) });
      const headers = { etag, "cache-control": "public, no-cache" };
      const held = request.headers.get("if-none-match");
      if (held !== null && namesEtag(held, etag)) {
        nameOperation(query);
        return new Response(null, { status: 304, headers });
      }
      const found = kept.get(etag);
      if (found !== undefined) {
        nameOperation(query);
        return answerOf(found, headers);
      }
      const execution: Execution = {};
      const answer = await execute(execution);
      const contentType = jsonType(answer);
      const { answered } = execution;
      if (contentType === undefined || answered === undefined) return answer;
      if (selectsVolatile(schema, answered)) return answer;
      const whole = { contentType, body: new Uint8Array(await answer.arrayBuffer()) };
      kept.set(etag, whole);
      return answerOf(whole, headers);
    },
  };
}

function answerOf({ contentType, body }: KeptAnswer, headers: Record<string, string>): Response {
  return new Response(body, { headers: { ...headers, "content-type": contentType } });
}

/** The media type of a whole answer; undefined for an error of HTTP and for a stream. */
function jsonType({ status, headers }: Response): string | undefined {
  const type = headers.get("content-type") ?? "";
  return status === 200 && /^application\/(?:graphql-response\+)?json\b/.test(type)
    ? type
    : undefined;
}
