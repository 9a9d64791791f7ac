import { encodeHint } from "@finsam/change-feed";
import { type Database, feedHeads } from "@finsam/database";

/** How often a comment is sent where there is nothing to tell, in ms: at least every 30 s. */
const commentEveryMs = 25_000;

/** How often one audience is told of at most, in ms. */
const hintEveryMs = 100;

/** How often the heads are looked up for one stream at most, in ms, however much is written. */
const readEveryMs = 50;

/** What a stream of hints is made of. */
export interface HintParts {
  readonly database: Pick<Database, "prisma" | "changed">;
  /** The audiences that the asker may read now; undefined: she may not go on. */
  readonly audiences: () => Promise<readonly string[] | undefined>;
  /** Called once, when the stream has ended, however that was. */
  readonly onEnd: () => void;
}

/**
 * A stream of server-sent events that tells when a feed has moved: first where each stands, then what is committed, at
 * once. Nothing piles up where the reader is slow: she is told where things stand when she has read what came before.
 */
export function hintStream({ database, audiences, onEnd }: HintParts): ReadableStream<Uint8Array> {
  const gone = new AbortController();
  const events = hintEvents(database, audiences, gone.signal);
  const encoder = new TextEncoder();
  const end = (): void => {
    if (gone.signal.aborted) return;
    gone.abort();
    onEnd();
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await events.next();
          if (done !== true) return controller.enqueue(encoder.encode(value));
          end();
          controller.close();
        } catch (error) {
          end();
          throw error;
        }
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  );
}

async function* hintEvents(
  { prisma, changed }: HintParts["database"],
  audiencesNow: HintParts["audiences"],
  gone: AbortSignal,
): AsyncGenerator<string, undefined> {
  const told = new Map<string, { readonly head: bigint; readonly at: number }>();
  let sentAt = Number.NEGATIVE_INFINITY;
  while (!gone.aborted) {
    // Listens before it reads: what is committed while it reads is told too.
    using moved = nextSignal(changed, gone);
    const audiences = await audiencesNow();
    if (audiences === undefined) return;
    const heads = await feedHeads(prisma, audiences);
    const now = performance.now();
    const news = [...heads].filter(([audience, head]) => told.get(audience)?.head !== head);
    const dueAt = (audience: string): number =>
      (told.get(audience)?.at ?? -hintEveryMs) + hintEveryMs;
    const due = news.filter(([audience]) => dueAt(audience) <= now);
    for (const [audience, head] of due) told.set(audience, { head, at: now });
    const isQuiet = due.length === 0 && now - sentAt >= commentEveryMs;
    if (due.length > 0 || isQuiet) {
      sentAt = now;
      yield isQuiet
        ? ":\n\n"
        : due.map(([audience, head]) => encodeHint({ audience, head })).join("");
    }
    const later = news.filter((one) => !due.includes(one)).map(([audience]) => dueAt(audience));
    await moved.within(Math.min(sentAt + commentEveryMs, ...later) - now);
    await pause(readEveryMs - (performance.now() - now), gone);
  }
}

/** Resolves at the next signal, when the reader has gone or when the time is over, whatever comes first. */
function nextSignal(changed: Database["changed"], gone: AbortSignal) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const end = (): void => resolve();
  const stop = changed.listen(end);
  gone.addEventListener("abort", end);
  return {
    async within(ms: number): Promise<void> {
      const timer = setTimeout(end, Math.max(0, ms));
      await promise;
      clearTimeout(timer);
    },
    [Symbol.dispose]() {
      stop();
      gone.removeEventListener("abort", end);
    },
  };
}

/** Lets a burst of writes pass. Ends at once where the reader has gone. */
async function pause(ms: number, gone: AbortSignal): Promise<void> {
  if (ms <= 0 || gone.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  const end = (): void => resolve();
  gone.addEventListener("abort", end);
  await promise;
  clearTimeout(timer);
  gone.removeEventListener("abort", end);
}
