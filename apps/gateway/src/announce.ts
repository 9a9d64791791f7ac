import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";

/** Tells how the start and the stop go: a sentence in Swedish for a person, or an event in the log. */
export type Announce = (
  event: string,
  sentence: string,
  facts?: Readonly<Record<string, unknown>>,
) => void;

/** Announces on standard output: `readable` as plain sentences, else as lines of the log. */
export function createAnnounce(log: Logger, readable: boolean): Announce {
  return (event, sentence, facts = {}) => {
    if (readable) process.stdout.write(`${sentence}\n`);
    else log.info(facts, event);
  };
}

/** Does some work, and announces it if it takes more than 700 ms: then somebody may wonder. */
export async function announceIfLong<Result>(
  announce: Announce,
  event: string,
  sentence: string,
  work: Promise<Result>,
): Promise<Result> {
  const done = new AbortController();
  sleep(700, undefined, { signal: done.signal }).then(
    () => announce(event, sentence),
    () => undefined,
  );
  try {
    return await work;
  } finally {
    done.abort();
  }
}
