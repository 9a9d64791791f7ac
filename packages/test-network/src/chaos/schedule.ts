import {
  clockShifts,
  type Fault,
  type FrontFault,
  frontFaults,
  hostileActs,
  restoreWays,
  type Step,
  type Target,
} from "./fault.ts";
import { type SeededRandom, seededRandom } from "./seeded-random.ts";

/** How often each kind happens, beside those that happen for sure. */
const weights: readonly (readonly [Fault["kind"], number])[] = [
  ["front", 45],
  ["kill", 18],
  ["clock", 10],
  ["hostile", 12],
  ["confirm", 5],
  ["resync", 3],
  ["backup", 6],
  ["restore", 4],
];

const servers = [0, 1, 2, 3, 4] as const;

/**
 * What goes wrong in a run of so many minutes: the same for the same seed. Every fault there is happens at least once; the
 * association that deletes everything does so late, and is neither restored nor confirmed after that.
 */
export function schedule(seed: number, minutes: number): readonly Step[] {
  const random = seededRandom(seed).fork("schedule");
  const endMs = minutes * 60_000;
  const deleter = random.between(1, 4);
  const others = servers.filter((server) => server !== deleter);
  const within = (from: number, to: number) =>
    Math.round((from + random.next() * (to - from)) * endMs);
  const steps: Step[] = [
    { kind: "delete everything", server: deleter, atMs: within(0.6, 0.7) },
    ...[0, 1, 2, 3, 4].map((server): Step => ({
      kind: "backup",
      server,
      atMs: within(0.05, 0.25),
    })),
    ...restoreWays.map((way, at): Step => ({
      kind: "restore",
      server: others[(at + random.between(0, 3)) % 4] ?? 0,
      way,
      atMs: within(0.28 + at * 0.1, 0.36 + at * 0.1),
    })),
    ...frontFaults.flatMap((fault) =>
      [0, random.between(1, 4)].flatMap((server): Step[] => {
        const ms = random.between(2000, 8000);
        const atMs = within(0.03, 0.95);
        // Pages that were given before do most harm while somebody takes a full copy.
        const follower = server === 0 ? random.between(1, 4) : 0;
        return [
          { kind: "front", server, fault, ms, atMs },
          ...(isOfOldPages(fault)
            ? [{ kind: "resync", server: follower, atMs: atMs + 200 } as const]
            : []),
        ];
      }),
    ),
    ...hostileActs.map((act): Step => ({
      kind: "hostile",
      act,
      atMs: act === "delete everything" ? within(0.8, 0.9) : within(0.05, 0.75),
    })),
    ...servers.map((server): Step => ({
      kind: "kill",
      server,
      downMs: random.between(0, 4000),
      atMs: within(0.05, 0.95),
    })),
    ...[0, 1].map((server): Step => ({
      kind: "clock",
      server,
      seconds: random.pick(clockShifts),
      atMs: within(0.1, 0.9),
    })),
  ];
  for (let at = 3000; at < endMs; at += random.between(300, 3000))
    steps.push({ ...anyFault(random), atMs: at });
  const deletedMs = steps[0]?.atMs ?? endMs;
  return steps
    .filter((step) => step.atMs <= deletedMs || isStillAllowed(step, deleter))
    .toSorted((a, b) => a.atMs - b.atMs);
}

function isOfOldPages(fault: FrontFault): boolean {
  return fault === "replay" || fault === "mix up";
}

function isStillAllowed(step: Step, deleter: Target): boolean {
  if (step.kind === "restore") return step.server !== deleter && step.server !== 0;
  return step.kind !== "confirm" || step.server !== 0;
}

function anyFault(random: SeededRandom): Fault {
  const server = random.pick(servers);
  const kind = kindBy(random);
  switch (kind) {
    case "kill":
      return { kind: "kill", server, downMs: random.between(0, 6000) };
    case "clock":
      return { kind: "clock", server, seconds: random.pick(clockShifts) };
    case "hostile":
      return {
        kind: "hostile",
        act: random.pick(hostileActs.filter((act) => act !== "delete everything")),
      };
    case "confirm":
    case "resync":
      return { kind, server };
    case "backup":
      return { kind: "backup", server };
    case "restore":
      return { kind: "restore", server, way: random.pick(restoreWays) };
    default:
      return {
        kind: "front",
        server,
        fault: random.pick(frontFaults),
        ms: random.between(500, 8000),
      };
  }
}

function kindBy(random: SeededRandom): Fault["kind"] {
  let left = random.next() * weights.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [kind, weight] of weights) {
    left -= weight;
    if (left < 0) return kind;
  }
  return "front";
}
