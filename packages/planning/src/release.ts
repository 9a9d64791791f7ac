import type { Release, Sentence, SignOff } from "@finsam/domain";
import { planningCheck } from "./check.ts";
import { isPlaced } from "./checked-plan.ts";
import { readConsent } from "./consent.ts";
import { contentHash, type EventRecord } from "./content-hash.ts";
import { placementHash } from "./placement.ts";
import type { PlanInput } from "./plan.ts";

/** A line of a release, as its record takes it. */
export type ReleaseLine = Release["lines"][number];

/** What an association has signed of a week (klartecken), as a release sees it. */
export type PlanSignOff = Pick<SignOff, "ownerId" | "events">;

/** An event of the plan that is not in a release. */
export interface LeftOut {
  /** Of the plan. */
  readonly eventId: string;
  /** The association that owns it. */
  readonly ownerId: string;
  /** `BLOCKED`: something blocks it. `NOT_SIGNED`: its owner has not signed it. `WITHOUT`: the lead goes without it. */
  readonly reason: "BLOCKED" | "NOT_SIGNED" | "WITHOUT";
  /** The reason, for people. */
  readonly sentence: Sentence;
}

/** A signed event of which the copy here tells something else. */
export interface OtherCopy {
  /** The event that was signed. */
  readonly eventId: string;
  /** The association that owns and has signed it. */
  readonly ownerId: string;
  /** The version that was signed. */
  readonly signedVersion: number;
  /** Lower than the signed one: it has not arrived yet. Higher: its owner has changed it since. Null: there is no copy. */
  readonly heldVersion: number | null;
}

/** What a release would be. */
export type ReleaseDraft =
  | {
      readonly ok: true;
      /** In the order of the events' ids. */
      readonly lines: readonly ReleaseLine[];
      /** In the order of the events' ids. */
      readonly leftOut: readonly LeftOut[];
      /** Associations with events in the plan of which none is signed. */
      readonly silentIds: readonly string[];
    }
  /** The copies here differ from what their owners have signed. They must arrive, be signed anew, or be left out. */
  | { readonly ok: false; readonly code: "OTHER_COPY"; readonly events: readonly OtherCopy[] };

/** What a release is made of. */
export interface ReleaseParts {
  /** The plan as it is. */
  readonly input: PlanInput;
  /** All copies of events that are held here, those of the plan at least. */
  readonly records: readonly EventRecord[];
  /** The earlier first: of two words of one association on an event the later counts. */
  readonly signOffs: readonly PlanSignOff[];
  /** Ids of events that the lead goes without, rather than wait for them. Default: none. */
  readonly without?: readonly string[];
}

/**
 * What would go out now: exactly what has been signed, but for what something blocks. An association that is silent leaves out its own
 * events and holds up nobody else's. Cancelled events go out too, so that people are told.
 */
export function releaseDraft({
  input,
  records,
  signOffs,
  without = [],
}: ReleaseParts): ReleaseDraft {
  const { week, confirmations } = input;
  const { arrangerIds } = readConsent(week, confirmations);
  const held = new Map(records.map((record) => [record.value.id, record]));
  const signed = signedVersions(signOffs, arrangerIds);
  const goesWithout = new Set(without);
  const others = [...signed].flatMap(([eventId, word]): OtherCopy[] => {
    const copy = held.get(eventId);
    if (goesWithout.has(eventId)) return [];
    if (copy !== undefined) {
      // What its owner has taken out of the week is not in the plan; nobody signs for others.
      if (!isPlaced(copy.value, week, arrangerIds) || copy.value.ownerId !== word.ownerId)
        return [];
      if (contentHash(copy.data) === word.contentHash) return [];
    }
    const heldVersion = copy?.value.version ?? null;
    return [{ eventId, ownerId: word.ownerId, signedVersion: word.version, heldVersion }];
  });
  if (others.length > 0)
    return {
      ok: false,
      code: "OTHER_COPY",
      events: others.toSorted((a, b) => (a.eventId < b.eventId ? -1 : 1)),
    };
  const blocked = blockedIds(input);
  const lines: ReleaseLine[] = [];
  const leftOut: LeftOut[] = [];
  const placed = [...held.values()]
    .filter(({ value }) => isPlaced(value, week, arrangerIds))
    .toSorted((a, b) => (a.value.id < b.value.id ? -1 : 1));
  for (const { value: event, data } of placed) {
    const { id: eventId, ownerId } = event;
    const word = signed.get(eventId);
    const leave = (reason: LeftOut["reason"]): void => {
      leftOut.push({ eventId, ownerId, reason, sentence: leftOutSentence(event.title, reason) });
    };
    if (blocked.has(eventId)) leave("BLOCKED");
    else if (goesWithout.has(eventId)) leave("WITHOUT");
    else if (word?.ownerId !== ownerId) leave("NOT_SIGNED");
    else {
      const hashes = { contentHash: contentHash(data), placementHash: placementHash(event) };
      lines.push({ eventId, version: word.version, ownerId, ...hashes });
    }
  }
  return { ok: true, lines, leftOut, silentIds: silentAmong(placed, signed) };
}

/** What arrangers have signed, by event. The later of two words of one association counts. */
function signedVersions(
  signOffs: readonly PlanSignOff[],
  arrangerIds: ReadonlySet<string>,
): ReadonlyMap<string, PlanSignOff["events"][number] & { readonly ownerId: string }> {
  return new Map(
    signOffs
      .filter(({ ownerId }) => arrangerIds.has(ownerId))
      .flatMap(({ ownerId, events }) =>
        events.map((version) => [version.eventId, { ...version, ownerId }] as const),
      ),
  );
}

function blockedIds(input: PlanInput): ReadonlySet<string> {
  const found = planningCheck({ ...input, check: { kind: "WEEK" }, viewer: null });
  return new Set(
    found.flatMap(({ severity, subjects }) =>
      severity === "BLOCK"
        ? subjects.flatMap((subject) => (subject.kind === "event" ? subject.id : []))
        : [],
    ),
  );
}

function silentAmong(
  placed: readonly EventRecord[],
  signed: ReadonlyMap<string, { readonly ownerId: string }>,
): string[] {
  const speaking = new Set([...signed.values()].map(({ ownerId }) => ownerId));
  const owners = new Set(placed.map(({ value }) => value.ownerId));
  return [...owners].filter((id) => !speaking.has(id)).toSorted();
}

const reasons = {
  BLOCKED: { sv: "något hindrar den", en: "something blocks it" },
  NOT_SIGNED: { sv: "klartecken saknas", en: "it is not signed off" },
  WITHOUT: { sv: "utgåvan görs utan den", en: "the release goes without it" },
} as const;

function leftOutSentence(title: string, reason: LeftOut["reason"]): Sentence {
  return {
    sv: `”${title}” är inte med: ${reasons[reason].sv}`,
    en: `“${title}” is not in it: ${reasons[reason].en}`,
  };
}
