import { type Database, noteSources } from "@finsam/database";
import { newId, put, record } from "@finsam/database/testing";
import type { RecordKind } from "@finsam/domain";
import { contentHash } from "@finsam/planning";

/** Picks one of several, the same in each run with the same seed. */
export type Pick = <Value>(values: readonly Value[]) => Value;

/** Numbers that look random, from a seed (mulberry32). */
export function picker(seed: number): Pick {
  let state = seed;
  return (values) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const at = ((mixed ^ (mixed >>> 14)) >>> 0) % values.length;
    const picked = values[at];
    if (picked === undefined) throw new TypeError("Expected something to pick from");
    return picked;
  };
}

type Values = Readonly<Record<string, readonly unknown[]>>;

/** A record of the world: what it always is, and between what its fields change. */
interface Thing {
  readonly kind: RecordKind;
  readonly fixed: Readonly<Record<string, unknown>>;
  readonly values: Values;
}

const [lead, guest, third, away] = [newId(), newId(), newId(), newId()];
const [week, series, organisation, initiative, partner, talk, session] = [
  newId(),
  newId(),
  newId(),
  newId(),
  newId(),
  newId(),
  newId(),
];

const visibilities = ["DRAFT", "INTERNAL", "PUBLIC", "PUBLIC"];
const eventValues: Values = {
  visibility: ["DRAFT", "INTERNAL", "WEEK", "PUBLIC", "PUBLIC"],
  title: ["Frukost", "Lunch"],
  themeWeekId: [week, week, null],
  seriesId: [series, null],
  organiserIds: [[], [lead, guest], [guest, third], [lead]],
  coOrganiserIds: [[organisation], []],
  initiativeIds: [[initiative], []],
  status: ["SCHEDULED", "CANCELLED"],
};
const word = { visibility: ["INTERNAL", "INTERNAL", "DRAFT"], answer: ["ACCEPTED", "DECLINED"] };

const things: readonly Thing[] = [
  {
    kind: "Association",
    fixed: { id: third, slug: "third" },
    values: { name: ["third", "Tredje"] },
  },
  {
    kind: "ThemeWeek",
    fixed: { id: week, ownerId: lead, slug: "veckan" },
    values: {
      visibility: visibilities,
      name: ["Veckan", "Temat"],
      invitedIds: [[guest], [guest, third], []],
    },
  },
  {
    kind: "EventSeries",
    fixed: { id: series, ownerId: guest },
    values: { visibility: visibilities, name: ["Morgonserien", "Kvällsserien"] },
  },
  {
    kind: "Organisation",
    fixed: { id: organisation, ownerId: third },
    values: { visibility: visibilities, name: ["Bolaget", "Byrån"] },
  },
  {
    kind: "Initiative",
    fixed: { id: initiative, ownerId: lead },
    values: { visibility: visibilities, name: ["Insatsen", "Stödet"] },
  },
  { kind: "Event", fixed: { id: talk, ownerId: guest, slug: "a" }, values: eventValues },
  {
    kind: "Event",
    fixed: { id: partner, ownerId: lead, slug: "b" },
    values: { ...eventValues, partOfId: [talk, null] },
  },
  { kind: "Event", fixed: { id: session, ownerId: third, slug: "c" }, values: eventValues },
  ...[guest, third].map((ownerId): Thing => ({
    kind: "Confirmation",
    fixed: { id: newId(), ownerId, themeWeekId: week, frameVersion: 1 },
    values: word,
  })),
  ...[
    [guest, partner],
    [third, talk],
  ].map(([ownerId, eventId]): Thing => ({
    kind: "Confirmation",
    fixed: { id: newId(), ownerId, eventId },
    values: word,
  })),
  {
    kind: "Hold",
    fixed: { id: newId(), ownerId: guest, visibility: "INTERNAL" },
    values: { on: ["2026-10-14", "2026-10-15"] },
  },
];

/** A small world in which everything that an answer may rest on changes, step by step. */
export class PublicWorld {
  readonly #database: Database;
  readonly #pick: Pick;
  readonly #held = new Map<Thing, Record<string, unknown>>();
  #releases = 0;
  #seconds = 0;

  constructor(database: Database, seed: number) {
    this.#database = database;
    this.#pick = picker(seed);
  }

  /** The associations, one of them at home on another server. */
  async begin(): Promise<void> {
    const named = { [lead]: "first", [guest]: "guest", [third]: "third", [away]: "away" };
    await put(
      this.#database,
      Object.entries(named).map(([id, slug]) => record("Association", { id, slug, name: slug })),
    );
    const { prisma } = this.#database;
    const peer = { id: away, url: "https://away.example.org", createdAt: new Date(0) };
    await prisma.peer.create({ data: peer });
    await prisma.source.update({ where: { id: away }, data: { kind: "PEER", peerId: away } });
  }

  /** Changes something. Answers what, for who looks for the reason. */
  step(): Promise<string> {
    return this.#pick([
      () => this.#write(),
      () => this.#write(),
      () => this.#write(),
      () => this.#write(),
      () => this.#write(),
      () => this.#release(),
      () => this.#look(),
    ])();
  }

  async #write(): Promise<string> {
    const thing = this.#pick(things);
    const before = this.#held.get(thing);
    const fields = { ...(before ?? this.#valuesOf(thing)), ...thing.fixed };
    const name = this.#pick(Object.keys(thing.values));
    const value = this.#pick(thing.values[name] ?? []);
    const next: Record<string, unknown> = {
      ...fields,
      ...(before === undefined ? {} : { [name]: value }),
      version: Number(before?.["version"] ?? 1) + 1,
    };
    // A word that needs a week has lost it.
    if (next["visibility"] === "WEEK") next["themeWeekId"] = week;
    const isDeleted = thing.kind !== "Association" && this.#pick([1, 2, 3, 4, 5, 6, 7, 8]) === 1;
    const written = record(thing.kind, next);
    const deletedAt = isDeleted ? "2026-01-02T00:00:00Z" : undefined;
    await put(this.#database, [{ ...written, deletedAt }]);
    this.#held.set(thing, next);
    const what = isDeleted ? "deleted" : `${name}: ${JSON.stringify(next[name])}`;
    return `${thing.kind} ${String(next["id"]).slice(-4)} ${what}`;
  }

  #valuesOf({ values }: Thing): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(values).map(([name, some]) => [name, this.#pick(some)]),
    );
  }

  /** A release of what is in the week, drafts apart, as it is. */
  async #release(): Promise<string> {
    const rows = await this.#database.prisma.event.findMany({
      where: { themeWeekId: week, deletedAt: null, visibility: { in: ["WEEK", "PUBLIC"] } },
      select: { id: true, ownerId: true, version: true, data: true },
    });
    this.#releases += 1;
    const lines = rows.map(({ id, ownerId, version, data }) => ({
      eventId: id,
      ownerId,
      version,
      contentHash: contentHash(JSON.parse(JSON.stringify(data))),
      placementHash: "0".repeat(64),
    }));
    const place = { ownerId: lead, themeWeekId: week, visibility: "INTERNAL" };
    const name = `Utgåva ${this.#releases}`;
    await put(this.#database, [
      record("Release", { ...place, number: this.#releases, name, lines }),
    ]);
    return `${name} with ${lines.length} events`;
  }

  /** The other server's source is looked at. */
  async #look(): Promise<string> {
    this.#seconds += 30;
    const at = new Date(this.#seconds * 1000);
    const state = this.#pick(["LIVE", "LIVE", "STALE", "FAILING"] as const);
    const reason = state === "FAILING" ? this.#pick(["UNREACHABLE", "TOO_SLOW"]) : null;
    await noteSources(this.#database, away, [{ association: away, state, reason, asOf: at }], at);
    return `source ${state} ${reason}`;
  }
}

const eventFields = `id slug title status version visibility updatedAt owner { name } organisers { name } isJoint
  namedOrganisers { name } coOrganisers { name } partOf { title } parts { title } series { name } themeWeek { name }
  initiatives { name } source { state url }`;

/** What the public may ask, each with something that the others don't look at. */
export const publicQueries: readonly string[] = [
  `{ events(first: 20) { totalCount edges { node { ${eventFields} } } } changePosition }`,
  `{ themeWeeks { id name version frameVersion arrangers { name } invited { name } answers { answer } plan { events { id } }
    events { title organisers { name } }
    releases { number entries { version contentHash isChanged owner { name } event { title } released { title status } }
      changes { kind message } } } }`,
  `{ sources { kind state reason since lastError url license association { name } }
    associations { name version events(first: 5) { totalCount edges { node { title } } } }
    eventSeries { name events(first: 5) { totalCount } } initiatives(first: 5) { edges { node { name events(first: 5) { totalCount } } } }
    memberParties { name } holds { on } }`,
  `{ a: search(text: "morgonserien") { totalCount edges { node { id version } } }
    b: search(text: "byrån veckan") { totalCount }
    c: events(first: 5, filter: { associations: ["guest"] }) { totalCount edges { node { title } } }
    d: events(first: 5, filter: { text: "kvällsserien" }) { totalCount }
    e: calendar(from: "2026-10-12", to: "2026-10-16") { days { events { title } } } }`,
  `{ events(first: 5, filter: { themeWeek: "${btoa(`ThemeWeek:${week}`)}" }) { totalCount edges { node { title } } }
    node(id: "${btoa(`Event:${talk}`)}") { id ... on Event { title } }
    event(association: "guest", slug: "a") { title } themeWeek(slug: "veckan") { release { name entries { released { title } } } } }`,
];
