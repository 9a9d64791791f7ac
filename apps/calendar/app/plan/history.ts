import { label } from "@finsam/domain/labels";
import type { FieldChange } from "../words/field-value.ts";
import type { HistoricWeek } from "./history-query.ts";

/** The kinds of what happens in a plan, with what a page calls them. */
export const historyKinds = {
  utgavor: "Utgåvor",
  klartecken: "Klartecken",
  forslag: "Förslag",
  kvittenser: "Kvittenser",
  par: "Sagt om par",
} as const;

/** One of them, as an address names it. */
export type HistoryKind = keyof typeof historyKinds;

/** Something that happened in a week's plan. */
export interface HistoryEntry {
  readonly key: string;
  readonly kind: HistoryKind;
  readonly at: string;
  /** Who did what: a sentence. */
  readonly sentence: string;
  /** What else is told of it: sentences. */
  readonly details: readonly string[];
  readonly changes: readonly FieldChange[];
}

/** What has happened in a week's plan as far as its records tell, the latest first. */
export function historyOf({ owner, releases, plan }: HistoricWeek): HistoryEntry[] {
  const out = releases.map(({ number, name, comment, releasedAt, changes }) => ({
    key: `release ${number}`,
    kind: "utgavor" as const,
    at: releasedAt,
    sentence: `${owner.shortName} gav ut utgåva ${number}, ”${name}”`,
    // Some changes are none that anybody has to be told.
    details: [comment ?? "", ...changes.map(({ message }) => message)].filter(
      (told) => told !== "",
    ),
    changes: [],
  }));
  const said =
    plan === null
      ? []
      : [...signs(plan), ...acknowledged(plan), ...pairs(plan), ...proposals(plan)];
  return [...out, ...said].toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

type Plan = NonNullable<HistoricWeek["plan"]>;

function signs({ signOffs }: Plan): HistoryEntry[] {
  return signOffs.map(({ id, updatedAt, association, events }) => ({
    key: id,
    kind: "klartecken",
    at: updatedAt,
    sentence:
      events.length === 0
        ? `${nameOf(association)} tog tillbaka sitt klartecken`
        : `${nameOf(association)} gav klartecken för ${events.length === 1 ? "1 aktivitet" : `${events.length} aktiviteter`}`,
    details: events.flatMap(({ event }) => (event === null ? [] : [event.title])),
    changes: [],
  }));
}

function acknowledged({ acknowledgements, findings }: Plan): HistoryEntry[] {
  return acknowledgements.map(({ id, updatedAt, association, by, why, hash }) => {
    const found = findings.find((finding) => finding.hash === hash);
    return {
      key: id,
      kind: "kvittenser",
      at: updatedAt,
      sentence: `${by} kvitterade för ${nameOf(association)}`,
      details: [
        found?.message ?? "Det som kvitterades gäller inte längre, eller har ändrats sedan dess",
        ...(why === null ? [] : [`Skäl: ${why}`]),
      ],
      changes: [],
    };
  });
}

function pairs({ pairs: declared }: Plan): HistoryEntry[] {
  return declared.map(({ id, kind, updatedAt, association, events }) => ({
    key: id,
    kind: "par",
    at: updatedAt,
    sentence: `${nameOf(association)} sade om ett par: ${label("PairKind", kind)}`,
    details: events.map(({ title }) => title),
    changes: [],
  }));
}

/** A proposal and the answer to it are two things that happened. */
function proposals({ proposals: made }: Plan): HistoryEntry[] {
  return made.flatMap((proposal): HistoryEntry[] => {
    const { id, why, isNew, updatedAt, association, to, event, changes, answer } = proposal;
    const what =
      event === null
        ? isNew
          ? "en ny aktivitet"
          : "en ändring"
        : `en ändring av ”${event.title}”`;
    const asked: HistoryEntry = {
      key: id,
      kind: "forslag",
      at: updatedAt,
      sentence: `${nameOf(association)} föreslog ${nameOf(to)} ${what}`,
      details: why === null ? [] : [`Skäl: ${why}`],
      changes,
    };
    if (answer === null) return [asked];
    const answered: HistoryEntry = {
      key: answer.id,
      kind: "forslag",
      at: answer.updatedAt,
      sentence: `${nameOf(to)} ${answer.answer === "ACCEPTED" ? "sade ja till" : "avböjde"} förslaget om ${what}`,
      details: answer.why === null ? [] : [`Skäl: ${answer.why}`],
      changes: [],
    };
    return [asked, answered];
  });
}

function nameOf(association: { readonly shortName: string } | null): string {
  return association?.shortName ?? "någon";
}
