/** What stands before a server does with requests for its feeds, for some time. */
export const frontFaults = [
  "hang",
  "hang midway",
  "cut off",
  "truncate",
  "garble",
  "replay",
  "mix up",
  "delay",
  "ask to wait",
] as const;

/** One of them. */
export type FrontFault = (typeof frontFaults)[number];

/** What the hostile server does from then on. */
export const hostileActs = [
  "claim",
  "take over",
  "delete others'",
  "invalid",
  "unreadable",
  "change",
  "endless",
  "delete everything",
] as const;

/** Whether an act is about records of others. */
export function isOnOthers(act: HostileAct): boolean {
  return act === "claim" || act === "take over" || act === "delete others'";
}

/** One of them. */
export type HostileAct = (typeof hostileActs)[number];

/** By how much a clock is set wrong, in seconds. */
export const clockShifts = [0, 5, -5, 3600, -3600, 86_400, -86_400, 8_640_000, -8_640_000] as const;

/** How a backup is read back. */
export const restoreWays = [
  /** As the guide says: stopped, read back, a new epoch, started. */
  "by the guide",
  /** The new epoch is forgotten: what is noted outside the database closes the feeds. */
  "forgotten, same database",
  /** The same in a database of another identity. */
  "forgotten, other database",
] as const;

/** One of them. */
export type RestoreWay = (typeof restoreWays)[number];

/** A server by its place: 0 is the gateway, 1–4 are the associations' own. */
export type Target = number;

/** One thing that goes wrong. */
export type Fault =
  | { readonly kind: "kill"; readonly server: Target; readonly downMs: number }
  | {
      readonly kind: "front";
      readonly server: Target;
      readonly fault: FrontFault;
      readonly ms: number;
    }
  | { readonly kind: "clock"; readonly server: Target; readonly seconds: number }
  | { readonly kind: "backup"; readonly server: Target }
  | { readonly kind: "restore"; readonly server: Target; readonly way: RestoreWay }
  | { readonly kind: "hostile"; readonly act: HostileAct }
  | { readonly kind: "confirm"; readonly server: Target }
  /** An operator takes a full copy of what a server follows. */
  | { readonly kind: "resync"; readonly server: Target }
  | { readonly kind: "delete everything"; readonly server: Target };

/** A fault and when it happens, in ms after the start. */
export type Step = Fault & { readonly atMs: number };
