import { parseAnyRecord, type RecordKind, weekWordKinds } from "@finsam/domain";
import type { IncomingRecord } from "../put-records.ts";
import { hostAssociation } from "../source.ts";
import { type Writable, writeTransaction } from "../write-transaction.ts";

const weekWords: readonly RecordKind[] = weekWordKinds;

let count = 0;

/** A new id; the later it is made, the higher it sorts. */
export function newId(): string {
  count += 1;
  return `00000000-0000-4000-8000-${count.toString(16).padStart(12, "0")}`;
}

type Fields = Readonly<Record<string, unknown>>;

/** A record with what its kind needs, changed by `fields`. Fails where the domain refuses it. */
export function record(kind: RecordKind, fields: Fields): IncomingRecord {
  const id = typeof fields["id"] === "string" ? fields["id"] : newId();
  const data = {
    id,
    ownerId: id,
    version: 1,
    updatedAt: "2026-01-01T00:00:00Z",
    visibility: "PUBLIC",
    slug: `${kind.toLowerCase()}-${id.slice(-6)}`,
    ...(weekWords.includes(kind) ? { themeWeekId: id } : {}),
    ...required[kind],
    ...fields,
  };
  const parsed = parseAnyRecord(kind, data);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return { ...parsed.value, data };
}

const [someId, otherId] = [
  "00000000-0000-4000-8000-0000000000aa",
  "00000000-0000-4000-8000-0000000000ab",
];
const someHash = "0".repeat(64);

const required: Readonly<Record<RecordKind, Fields>> = {
  Association: { name: "Samordningsförbundet Prov", shortName: "Prov" },
  Organisation: { name: "Provbolaget", kind: "COMPANY" },
  EventSeries: { name: "Provserien" },
  ThemeWeek: { name: "Provveckan", theme: "prov", startsOn: "2026-10-12", endsOn: "2026-10-16" },
  Initiative: { name: "Provinsatsen" },
  EsfProject: { name: "Provprojektet", fund: "ESF+" },
  Event: { title: "Prov", kind: "SEMINAR", startsOn: "2026-10-14", endsOn: "2026-10-14" },
  Document: { title: "Provrapport", kind: "REPORT" },
  NewsItem: { title: "Provnyhet", kind: "NEWS" },
  Confirmation: { answer: "ACCEPTED" },
  Hold: { on: "2026-10-14" },
  PairDeclaration: { eventIds: [someId, otherId], kind: "AVOID" },
  Acknowledgement: { hash: someHash, by: "Samordnaren" },
  Proposal: { toId: someId, change: {} },
  ProposalAnswer: { proposalId: someId, answer: "DECLINED" },
  SignOff: {},
  Release: { number: 1, name: "Första", releasedAt: "2026-01-01T00:00:00Z" },
};

/** Writes records as those of associations hosted here. */
export async function put(database: Writable, records: readonly IncomingRecord[]): Promise<number> {
  const owners = new Set(records.map(({ value }) => value.ownerId));
  return writeTransaction(database, async (unit) => {
    let written = 0;
    for (const ownerId of owners) {
      await hostAssociation(unit.tx, ownerId);
      written += await unit.put(
        ownerId,
        records.filter(({ value }) => value.ownerId === ownerId),
      );
    }
    return written;
  });
}
