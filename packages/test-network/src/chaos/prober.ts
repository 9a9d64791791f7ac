import { setTimeout as sleep } from "node:timers/promises";
import type { ChaosServer } from "./chaos-server.ts";

/** How long an answer may take, in ms. */
export const answerWithinMs = 10_000;

/** What has come of asking all the time. */
export interface ProbeReport {
  answered: number;
  /** Asked while the server was ended: nobody could have answered. */
  excused: number;
  slowestMs: number;
  readonly times: number[];
}

const questions = [
  `{ events(first: 20) { edges { node { id title startsOn owner { name } } } } }`,
  `{ sources { state reason asOf lagSeconds lastError association { slug name } } }`,
];

/** Asks for the joint calendar and the sources until the signal is aborted. `wrong`: what was not answered as it should be. */
export async function probe(
  chaos: ChaosServer,
  signal: AbortSignal,
  wrong: (what: string) => void,
): Promise<ProbeReport> {
  const report: ProbeReport = { answered: 0, excused: 0, slowestMs: 0, times: [] };

  async function ask(question: string): Promise<void> {
    const { ends } = chaos;
    const began = performance.now();
    try {
      await chaos.server.query(question, { timeoutMs: answerWithinMs });
      const ms = performance.now() - began;
      report.answered += 1;
      report.times.push(ms);
      report.slowestMs = Math.max(report.slowestMs, ms);
    } catch (error) {
      if (chaos.ends !== ends) report.excused += 1;
      else wrong(`the gateway did not answer ${question}: ${String(error)}`);
    }
  }

  async function keepAsking(question: string): Promise<void> {
    while (!signal.aborted) {
      if (chaos.isUp) await ask(question);
      await sleep(50, undefined, { signal }).catch(() => undefined);
    }
  }

  await Promise.all(questions.map(keepAsking));
  return report;
}
