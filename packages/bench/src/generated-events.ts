import { addDays, instantOf, parseAnyRecord, type RecordKind } from "@finsam/domain";
import {
  hostAssociation,
  type IncomingRecord,
  type Writable,
  writeTransaction,
} from "@finsam/database";

const associations = 80;
const words = [
  "samverkan",
  "hälsa",
  "arbete",
  "unga",
  "stöd",
  "jämställdhet",
  "etablering",
  "rehabilitering",
];
const towns = [
  "0163",
  "0114",
  "0191",
  "0160",
  "0117",
  "0187",
  "0115",
  "0162",
  "0188",
  "0180",
  "0183",
];
const batch = 500;

/**
 * Fills an empty database through the same parse and writes as anything else: 80 associations, ten theme weeks that all
 * accept, and events from 2015 to 2030, every fourth arranged by up to four of them. The same for the same number.
 */
export async function fill(
  database: Writable,
  events: number,
  tell: (line: string) => void,
): Promise<void> {
  const owners = Array.from({ length: associations }, (_, n) => idOf(1, n));
  const weeks = Array.from({ length: 10 }, (_, n) => idOf(2, n));
  await writeTransaction(
    database,
    async ({ tx, put }) => {
      for (const [n, id] of owners.entries()) {
        await hostAssociation(tx, id);
        await put(id, [
          record("Association", id, id, {
            name: `Samordningsförbundet ${n}`,
            shortName: `Förbund ${n}`,
          }),
          ...weeks.map((themeWeekId, w) =>
            record("Confirmation", idOf(3, n * 10 + w), id, {
              themeWeekId,
              frameVersion: 1,
              answer: "ACCEPTED",
            }),
          ),
        ]);
      }
      for (const [n, id] of weeks.entries()) {
        await put(idOf(1, n), [
          record("ThemeWeek", id, idOf(1, n), {
            name: `Vecka ${n}`,
            theme: "tema",
            startsOn: "2026-10-12",
            endsOn: "2026-10-16",
            invitedIds: owners,
          }),
        ]);
      }
    },
    { timeoutMs: 120_000 },
  );
  const began = performance.now();
  for (let done = 0; done < events; done += batch) {
    const owner = (done / batch) % associations;
    const records = Array.from({ length: Math.min(batch, events - done) }, (_, n) =>
      generatedEvent(done + n, owner, owners, weeks),
    );
    await writeTransaction(database, ({ put }) => put(idOf(1, owner), records), {
      timeoutMs: 120_000,
    });
    if ((done / batch) % 40 === 39) {
      const rate = (done + batch) / ((performance.now() - began) / 1000);
      tell(`${done + batch} of ${events} events, ${rate.toFixed(0)} a second`);
    }
  }
}

/**
 * The nth event (from 0), of the association at `owner` among `owners`: every fourth is arranged by several of them, in one
 * of `weeks` if there are any.
 */
export function generatedEvent(
  n: number,
  owner: number,
  owners: readonly string[],
  weeks: readonly string[],
): IncomingRecord {
  const day = addDays("2015-01-01", (n * 7919) % 5844);
  const word = (step: number) => words[(n * step) % words.length] ?? "";
  const joint = n % 4 === 0;
  const ownerAt = (place: number) => owners[place % owners.length] ?? "";
  return record("Event", idOf(4, n), ownerAt(owner), {
    title: `Frukostmöte om ${word(3)} och ${word(5)}`,
    summary: `Vi talar om ${word(7)}, ${word(11)} och ${word(13)}.`,
    description: `${word(1)} `.repeat(40).trim(),
    kind: "BREAKFAST_MEETING",
    startsOn: day,
    endsOn: day,
    startsAt: instantOf(day, `${String(8 + (n % 9)).padStart(2, "0")}:30`),
    venue: { name: `Sal ${n % 50}`, locality: "Orten", municipalityCode: towns[n % towns.length] },
    organiserIds: Array.from({ length: joint ? 2 + (n % 3) : 1 }, (_, step) =>
      ownerAt(owner + step),
    ),
    themeWeekId: (joint ? weeks[n % weeks.length] : undefined) ?? null,
  });
}

function record(
  kind: RecordKind,
  id: string,
  ownerId: string,
  fields: Record<string, unknown>,
): IncomingRecord {
  const common = {
    id,
    ownerId,
    version: 1,
    updatedAt: "2026-01-01T00:00:00Z",
    visibility: "PUBLIC",
  };
  const slug =
    kind === "Confirmation"
      ? {}
      : { slug: `${kind.toLowerCase()}-${Number.parseInt(id.slice(-12), 16)}` };
  const data = { ...common, ...slug, ...fields };
  const parsed = parseAnyRecord(kind, data);
  if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.issues));
  return { ...parsed.value, data };
}

function idOf(group: number, n: number): string {
  return `0000000${group}-0000-4000-8000-${n.toString(16).padStart(12, "0")}`;
}
