import {
  answerInvitation,
  answersAt,
  createWeek,
  makeNetwork,
  type NetworkNode,
  place,
  plannedAt,
  subscribeSse,
  write,
} from "@finsam/test-network";
import * as z from "zod";
import { unlimited } from "./gateway-peer.ts";
import { quantile } from "./latency.ts";

/** What to measure, and whom to tell how far it has come. */
export interface ThemeWeekOptions {
  /** How often each is done. */
  readonly rounds: number;
  readonly tell: (line: string) => void;
}

/** How long something takes until it is seen. */
export interface ThemeWeekFigures {
  readonly what: string;
  readonly count: number;
  readonly medianMs: number;
  readonly worstMs: number;
}

const planned = z.object({
  data: z.object({
    planChanged: z
      .object({ events: z.array(z.object({ id: z.string(), version: z.int() })) })
      .nullable(),
  }),
});
type Seen = ReadonlyMap<string, number>;

/**
 * A theme week of three associations, each with a server of its own, that hear of each other through a gateway: how long after the
 * acknowledgement of a write at one of them the plans at the others tell it, over `planChanged`.
 */
export async function benchThemeWeek({
  rounds,
  tell,
}: ThemeWeekOptions): Promise<ThemeWeekFigures[]> {
  await using network = await makeNetwork({ engine: "postgresql", env: unlimited });
  await network.start();
  const [lead, guest, third] = network.nodes;
  if (lead === undefined || guest === undefined || third === undefined)
    throw new TypeError("Expected three servers");
  const week = await createWeek(lead, "Mätning", [guest, third]);
  for (const node of [guest, third]) {
    await until(async () => (await plannedAt(node, week)) === null);
    await answerInvitation(node, week, "ACCEPTED");
  }
  for (const node of [lead, guest, third])
    await until(async () => (await answersAt(node, week))?.every((answer) => answer !== null));
  await using atLead = await watch(lead, week);
  await using atThird = await watch(third, week);
  tell("a week of three servers is planned");
  const moves: number[] = [];
  const withdrawals: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { id } = await place(guest, week, { title: `Aktivitet ${round}` });
    await Promise.all([atLead, atThird].map((plan) => plan.shows((seen) => seen.has(id))));
    const input = { themeWeek: week, moves: [{ event: id, day: "2027-10-13", time: "10:00" }] };
    await write(guest, "moveEvents", input, "... on PlanChanged { changed }");
    moves.push(await elapsed([atLead, atThird], (seen) => (seen.get(id) ?? 0) > 1));
    await answerInvitation(guest, week, "DECLINED");
    withdrawals.push(await elapsed([atLead, atThird], (seen) => !seen.has(id)));
    await answerInvitation(guest, week, "ACCEPTED");
    await Promise.all([atLead, atThird].map((plan) => plan.shows((seen) => seen.has(id))));
    tell(`round ${round + 1}: moved ${moves.at(-1)} ms, withdrawn ${withdrawals.at(-1)} ms`);
  }
  return [
    figures("a move is in both others' plans", moves),
    figures("a withdrawal is in both others' plans", withdrawals),
  ];
}

function figures(what: string, ms: readonly number[]): ThemeWeekFigures {
  return { what, count: ms.length, medianMs: quantile(ms, 0.5), worstMs: quantile(ms, 1) };
}

interface Watched extends AsyncDisposable {
  /** Waits until the plan is as `holds` says. */
  shows(holds: (seen: Seen) => boolean): Promise<void>;
}

async function watch(node: NetworkNode, week: string): Promise<Watched> {
  const stream = await subscribeSse(
    node.url,
    "subscription ($id: ID!) { planChanged(themeWeek: $id) { events { id version } findings { rule } } }",
    { variables: { id: week }, token: node.token },
  );
  let seen: Seen = new Map();
  return {
    async shows(holds) {
      while (!holds(seen)) {
        const { data } = planned.parse(await stream.next());
        seen = new Map(data.planChanged?.events.map(({ id, version }) => [id, version]));
      }
    },
    [Symbol.asyncDispose]: () => stream[Symbol.asyncDispose](),
  };
}

/** Milliseconds from now until all plans are so. */
async function elapsed(plans: readonly Watched[], holds: (seen: Seen) => boolean): Promise<number> {
  const from = performance.now();
  await Promise.all(plans.map((plan) => plan.shows(holds)));
  return Math.round(performance.now() - from);
}

async function until(holds: () => Promise<boolean | undefined>): Promise<void> {
  while ((await holds()) !== true) await new Promise((resolve) => setTimeout(resolve, 50));
}
