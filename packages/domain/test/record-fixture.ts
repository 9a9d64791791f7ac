import { parseRecord, type RecordKind } from "../src/index.ts";

const id = "00000000-0000-4000-8000-000000000001";
const other = "00000000-0000-4000-8000-000000000002";

const hash = "0".repeat(64);

const content: Readonly<Record<RecordKind, Readonly<Record<string, unknown>>>> = {
  Association: { ownerId: id, name: "Förbundet", shortName: "Förbundet" },
  Organisation: { name: "Bolaget", kind: "COMPANY" },
  EventSeries: { name: "Serien" },
  ThemeWeek: { name: "Veckan", theme: "tema", startsOn: "2026-10-12", endsOn: "2026-10-16" },
  Initiative: { name: "Insatsen" },
  EsfProject: { name: "Projektet", fund: "ESF+" },
  Event: { title: "Aktiviteten", kind: "SEMINAR", startsOn: "2026-10-14", endsOn: "2026-10-14" },
  Document: { title: "Dokumentet", kind: "REPORT" },
  NewsItem: { title: "Nyheten", kind: "NEWS" },
  Confirmation: { answer: "ACCEPTED", eventId: other },
  Hold: { on: "2026-10-14" },
  PairDeclaration: { themeWeekId: other, eventIds: [id, other], kind: "AVOID" },
  Acknowledgement: { themeWeekId: other, hash, by: "Samordnaren" },
  Proposal: { themeWeekId: other, toId: other, eventId: id, eventVersion: 1, change: {} },
  ProposalAnswer: { themeWeekId: other, proposalId: id, answer: "DECLINED" },
  SignOff: { themeWeekId: other, events: [{ eventId: id, version: 1, contentHash: hash }] },
  Release: { themeWeekId: other, number: 1, name: "Första", releasedAt: "2026-01-01T00:00:00Z" },
};

/** The least that a record of a kind needs, changed by `fields`. */
export function input(kind: RecordKind, fields: Readonly<Record<string, unknown>> = {}) {
  return {
    id,
    ownerId: other,
    version: 1,
    updatedAt: "2026-01-01T00:00:00Z",
    visibility: "PUBLIC",
    slug: "a-record",
    ...content[kind],
    ...fields,
  };
}

/** The codes, each with its path, by which a record is refused; none where it is accepted. */
export function refusals(kind: RecordKind, fields: Readonly<Record<string, unknown>>): string[] {
  const parsed = parseRecord(kind, input(kind, fields));
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${path.join(".")}`.trim());
}
