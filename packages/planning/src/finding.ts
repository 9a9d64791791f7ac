import type { Day, Json, Sentence } from "@finsam/domain";

/** The rules of the check by their ids, which `docs/theme-weeks.md` explains. */
export const ruleIds = [
  "B1",
  "B2",
  "B3",
  "B4",
  "W1",
  "W2",
  "W3",
  "W4",
  "W5",
  "W6",
  "W7",
  "W8",
  "W10",
  "W11",
  "W12",
  "W13",
  "D1",
  "G1",
  "G2",
  "G3",
  "G4",
  "G5",
] as const;

/** The id of a rule of the check, such as `W3`. */
export type RuleId = (typeof ruleIds)[number];

/** How much a finding weighs, the heaviest first. */
export const severities = [
  /** Keeps its event out of the next release. */
  "BLOCK",
  "WARNING",
  /** Something that is still missing before a release. */
  "CHECK",
  /** Something that the week as a whole lacks. */
  "GAP",
  "ADVICE",
] as const;

/** How much a finding weighs: one of {@link severities}. */
export type Severity = (typeof severities)[number];

/** What a finding is about. */
export type Subject =
  | { readonly kind: "event"; readonly id: string }
  | { readonly kind: "association"; readonly id: string }
  | { readonly kind: "week"; readonly id: string }
  | { readonly kind: "day"; readonly day: Day };

/** Something that the check has found. */
export interface Finding {
  /** The rule that found it. */
  readonly rule: RuleId;
  /** The same rule may weigh differently: a clash that is a perhaps is `ADVICE`. */
  readonly severity: Severity;
  /** In the order of their ids. */
  readonly subjects: readonly Subject[];
  /** What it says to a person. */
  readonly sentence: Sentence;
  /** The values that an acknowledgement is about: it holds as long as they are equal. */
  readonly facts: Json;
  /** Only for the people of these associations; undefined: for all arrangers. */
  readonly seenBy?: readonly string[];
}

/** What a finding is the same by, whatever its facts: its rule, how heavy it is and what it is about. */
export function findingKey({ rule, severity, subjects }: Finding): string {
  return [rule, severity, ...subjects.map(subjectKey)].join(" ");
}

/** What a rule says of one subject or pair: a finding without what the check adds to it. */
export type Said = Pick<Finding, "severity" | "sentence" | "facts">;

/** A text that identifies a subject within its kind. */
export function subjectKey(subject: Subject): string {
  return subject.kind === "day" ? subject.day : subject.id;
}

/** The subjects of a finding about events. */
export function eventSubjects(...ids: readonly string[]): Subject[] {
  return ids.toSorted().map((id) => ({ kind: "event", id }));
}

/** The heaviest of some severities. */
export function heaviest(found: readonly [Severity, ...Severity[]]): Severity {
  return severities.find((one) => found.includes(one)) ?? found[0];
}
