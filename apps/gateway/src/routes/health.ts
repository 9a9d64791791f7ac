import { Hono } from "hono";
import type { RequestIdVariables } from "hono/request-id";
import { problem } from "../problem.ts";

/** How long the database may take to answer before the server counts as not ready, in ms. */
const answerWithinMs = 2000;

/** What readiness depends on. */
export interface HealthParts {
  /** Resolves when the database has answered, rejects when it can't. */
  readonly askDatabase: () => Promise<unknown>;
  /** Aborted once the server has been told to stop. */
  readonly stopping: AbortSignal;
}

/**
 * `/live`: 200 as long as the process answers at all. `/ready`: 200 while requests can be answered, 503 while the
 * server stops or the database doesn't answer within two seconds.
 */
export function healthRoutes({
  askDatabase,
  stopping,
}: HealthParts): Hono<{ Variables: RequestIdVariables }> {
  const databaseAnswers = answersInTime(askDatabase);
  return new Hono<{ Variables: RequestIdVariables }>()
    .use(async (context, next) => {
      context.header("cache-control", "no-store");
      await next();
    })
    .get("/live", (context) => context.json({ status: "live" }))
    .get("/ready", async (context) => {
      if (stopping.aborted) {
        return problem(context, {
          status: 503,
          code: "STOPPING",
          detail: "The server is stopping",
        });
      }
      if (!(await databaseAnswers())) {
        const detail = "The database doesn't answer";
        return problem(context, { status: 503, code: "DATABASE_UNREACHABLE", detail });
      }
      return context.json({ status: "ready" });
    });
}

/** Asks one question at a time, however many wait for its answer: probes must not pile up on a slow database. */
function answersInTime(ask: () => Promise<unknown>): () => Promise<boolean> {
  let asked: Promise<boolean> | undefined;
  return () => {
    asked ??= ask()
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        asked = undefined;
      });
    return Promise.race([asked, tooLate(answerWithinMs)]);
  };
}

function tooLate(ms: number): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms, false).unref();
  });
}
