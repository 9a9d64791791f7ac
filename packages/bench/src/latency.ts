import { performance } from "node:perf_hooks";

/** What is asked, of whom and for how long. */
export interface LatencyQuestion {
  /** A GraphQL endpoint. */
  readonly url: string;
  readonly query: string;
  readonly seconds: number;
  /** How many ask at once, each again as soon as it has its answer. */
  readonly askers: number;
}

/** Asks a server the same question for some seconds. Answers how long each answer took, in ms; throws at one with an error. */
export async function latencies({
  url,
  query,
  seconds,
  askers,
}: LatencyQuestion): Promise<number[]> {
  const body = JSON.stringify({ query });
  const headers = { "content-type": "application/json" };
  const until = performance.now() + seconds * 1000;
  const taken: number[] = [];
  const asker = async (): Promise<void> => {
    while (performance.now() < until) {
      const asked = performance.now();
      const answer = await fetch(url, { method: "POST", headers, body });
      const text = await answer.text();
      taken.push(performance.now() - asked);
      if (!answer.ok || text.startsWith('{"errors"'))
        throw new Error(`${url} answered with errors: ${text.slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: askers }, asker));
  return taken;
}

/** The value below which a share of the values lies: 0.5 for the median, 1 for the highest. NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(share * ordered.length))] ?? Number.NaN;
}
