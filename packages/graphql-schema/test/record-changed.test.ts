import { type Database, type Writable } from "@finsam/database";
import {
  countStatements,
  describeEachEngine,
  newId,
  put,
  record,
  testDatabase,
} from "@finsam/database/testing";
import { anonymous, type RecordKind, type Term, type Viewer } from "@finsam/domain";
import * as fc from "fast-check";
import { type ExecutionResult, GraphQLError, parse, validate } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createContext, createSchema, StreamPlaces, subscribe } from "../src/index.ts";
import { encodeGlobalId } from "../src/global-id.ts";
import { answer } from "./ask.ts";
import { listAt, valueAt } from "./value-at.ts";

const schema = createSchema();
const [lead, guest, outsider] = [newId(), newId(), newId()];

function person(
  roles: readonly (readonly [string, Term<"RoleName">])[],
): Extract<Viewer, { kind: "person" }> {
  return {
    kind: "person",
    id: newId(),
    name: "Prov",
    email: "prov@example.org",
    roles: new Map(roles),
    operator: false,
  };
}

const everybody = `subscription ($after: String, $filter: RecordChangedFilter) {
  recordChanged(after: $after, filter: $filter) {
    kind id state position record { id version ... on Event { title owner { slug } } }
  }
}`;

interface Follower extends AsyncDisposable {
  /** The next events, as JSON. */
  take(count: number): Promise<Told[]>;
  next(): Promise<ExecutionResult | undefined>;
}

interface Told {
  readonly id: string;
  readonly state: string;
  readonly title: string | undefined;
  readonly position: string;
}

interface FollowOptions {
  readonly viewer?: Viewer;
  readonly renewViewer?: () => Promise<Viewer>;
  readonly streams?: StreamPlaces;
  readonly source?: string;
  readonly after?: string | undefined;
  readonly filter?: Record<string, unknown>;
}

/** Follows as the endpoint lets somebody follow. Throws what is refused at the start. */
async function follow(database: Writable, options: FollowOptions = {}): Promise<Follower> {
  const { source = everybody, after, filter, ...parts } = options;
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const stream = await subscribe({
    schema,
    document,
    variableValues: { after, filter },
    contextValue: await createContext({
      database,
      publicUrl: "https://finsam.example.org",
      ...parts,
    }),
  });
  if (!(Symbol.asyncIterator in stream)) throw stream.errors?.[0];
  const next = async () => {
    const { done, value } = await stream.next();
    return done === true ? undefined : value;
  };
  return {
    next,
    async take(count) {
      const told: Told[] = [];
      while (told.length < count) told.push(toldOf(await next()));
      return told;
    },
    [Symbol.asyncDispose]: async () => {
      await stream.return?.();
    },
  };
}

function toldOf(result: ExecutionResult | undefined): Told {
  if (result?.errors) throw result.errors[0];
  const change = valueAt(result, "data.recordChanged");
  const text = (path: string) => String(valueAt(change, path));
  const title = valueAt(change, "record.title");
  return {
    id: text("id"),
    state: text("state"),
    position: text("position"),
    title: typeof title === "string" ? title : undefined,
  };
}

const short = ({ id, state, title }: Told) => `${state} ${title ?? id}`;

describeEachEngine("recordChanged", (engine) => {
  let database: Database;
  const weekId = newId();
  beforeAll(async () => {
    database = await testDatabase(engine);
    await put(database, [
      record("Association", { id: lead, slug: "lead" }),
      record("Association", { id: guest, slug: "guest" }),
      record("Association", { id: outsider, slug: "outsider" }),
      record("ThemeWeek", {
        id: weekId,
        ownerId: lead,
        visibility: "INTERNAL",
        invitedIds: [guest, outsider],
      }),
      record("Confirmation", { ownerId: guest, themeWeekId: weekId, frameVersion: 1 }),
    ]);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  let versions = new Map<string, number>();

  /** Writes the next version of an event of the lead. */
  async function write(
    id: string,
    visibility: Term<"Visibility"> | "DELETED",
    fields: Record<string, unknown> = {},
  ): Promise<void> {
    const version = (versions.get(id) ?? 0) + 1;
    versions.set(id, version);
    const gone = visibility === "DELETED";
    const event = record("Event", {
      id,
      version,
      ownerId: lead,
      title: `v${version}`,
      visibility: gone ? "DRAFT" : visibility,
      ...fields,
    });
    await put(database, [gone ? { ...event, deletedAt: "2026-11-26T08:00:00Z" } : event]);
  }

  /** A public event that ends what a follower is to be told. */
  async function mark(): Promise<string> {
    const id = newId();
    await write(id, "PUBLIC", { title: "SLUT" });
    return id;
  }

  /** What is told until the mark. */
  async function told(follower: Follower): Promise<string[]> {
    const list: string[] = [];
    for (;;) {
      const [one] = await follower.take(1);
      if (one === undefined || one.title === "SLUT") return list;
      list.push(short(one));
    }
  }

  test("[F12] [F13] each is told of an event as she sees it, from draft to deleted", async () => {
    const viewers = {
      public: anonymous,
      reader: person([[lead, "READER"]]),
      "admin of another": person([[outsider, "ADMIN"]]),
      arranger: person([[guest, "READER"]]),
    };
    const id = newId();
    const gid = encodeGlobalId("Event", id);
    const seen: Record<string, string[]> = {};
    const followers = await Promise.all(
      Object.entries(viewers).map(
        async ([name, viewer]) => [name, await follow(database, { viewer })] as const,
      ),
    );
    const steps = ["DRAFT", "WEEK", "PUBLIC", "INTERNAL", "DRAFT", "DELETED"] as const;
    for (const step of steps) {
      await write(id, step, { themeWeekId: weekId });
      await mark();
      for (const [name, follower] of followers)
        (seen[name] ??= []).push((await told(follower)).join(", "));
    }
    for (const [, follower] of followers) await follower[Symbol.asyncDispose]();
    const gone = `DELETED ${gid}`;
    expect(seen).toEqual({
      public: ["", "", "UPDATED v3", gone, "", ""],
      reader: ["UPDATED v1", "UPDATED v2", "UPDATED v3", "UPDATED v4", "UPDATED v5", gone],
      "admin of another": ["", "", "UPDATED v3", gone, "", ""],
      arranger: ["", "UPDATED v2", "UPDATED v3", gone, "", ""],
    });
  });

  test("a follower who comes back to a position is told what has changed since, once each", async () => {
    const viewer = person([[lead, "READER"]]);
    await using first = await follow(database, { viewer });
    const ids = Array.from({ length: 5 }, () => newId());
    for (const id of ids) await write(id, "DRAFT");
    const before = await first.take(2);
    await write(ids[0] ?? "", "PUBLIC");
    await write(ids[3] ?? "", "PUBLIC");
    await write(ids[4] ?? "", "DELETED");
    await using again = await follow(database, { viewer, after: before.at(-1)?.position });
    const gids = ids.map((id) => encodeGlobalId("Event", id));
    expect((await again.take(4)).map(({ id, state }) => [id, state])).toEqual([
      [gids[2], "UPDATED"],
      [gids[0], "UPDATED"],
      [gids[3], "UPDATED"],
      [gids[4], "DELETED"],
    ]);
  });

  test("only what the filter wants is told", async () => {
    await using byOwner = await follow(database, { filter: { associations: ["guest"] } });
    await using byKind = await follow(database, { filter: { kinds: ["NEWS_ITEM"] } });
    const id = newId();
    const gid = encodeGlobalId("Event", id);
    await using byId = await follow(database, { filter: { ids: [gid] } });
    await mark();
    await write(id, "PUBLIC");
    await put(database, [record("NewsItem", { ownerId: guest, title: "Nyhet" })]);
    expect(await byOwner.next()).toMatchObject({ data: { recordChanged: { kind: "NEWS_ITEM" } } });
    expect(await byKind.next()).toMatchObject({ data: { recordChanged: { kind: "NEWS_ITEM" } } });
    expect((await byId.take(1)).map((one) => one.id)).toEqual([gid]);
  });

  test.each([
    [{ filter: { associations: ["nowhere"] } }, "BAD_USER_INPUT"],
    [{ filter: { ids: ["x"] } }, "BAD_USER_INPUT"],
    [{ filter: { ids: [encodeGlobalId("MemberParty", "0182")] } }, "BAD_USER_INPUT"],
    [{ after: "x" }, "BAD_USER_INPUT"],
  ])("refuses %j at the start", async (options, code) => {
    await expect(follow(database, options)).rejects.toMatchObject({ extensions: { code } });
  });

  test("a record is told with all that is selected of it, and what it links to as it is by then", async () => {
    const source = `subscription { recordChanged { record { ... on Event {
      title series { name } owner { shortName } } } } }`;
    await using follower = await follow(database, { source });
    const seriesId = newId();
    await put(database, [record("EventSeries", { id: seriesId, ownerId: lead, name: "Före" })]);
    await write(newId(), "PUBLIC", { seriesId });
    await follower.next();
    const event = { recordChanged: { record: { series: { name: "Före" } } } };
    expect(await follower.next()).toMatchObject({ data: event });
    await put(database, [
      record("EventSeries", { id: seriesId, ownerId: lead, name: "Efter", version: 2 }),
    ]);
    await write(newId(), "PUBLIC", { seriesId });
    await follower.next();
    expect(await follower.next()).toMatchObject({
      data: { recordChanged: { record: { series: { name: "Efter" } } } },
    });
  });

  test("a page of changes is loaded at once, whatever is selected", async () => {
    const start = await position();
    for (let n = 0; n < 20; n += 1) await write(newId(), "PUBLIC");
    const source = `subscription ($after: String) { recordChanged(after: $after) { position record { id ... on Event {
      title owner { name } organisers { name } venue { name } } } } }`;
    await using follower = await follow(database, { source, after: start });
    const { statements } = await countStatements(database, () => follower.take(20));
    expect(statements.length).toBeLessThan(8);
  });

  test("a stream whose events would cost too much is refused before it begins", async () => {
    const source = `subscription { recordChanged { record { owner {
      events(first: 100) { edges { node { owner { events(first: 100) { edges { node { title theme } } } } } } } } } } }`;
    await expect(follow(database, { source })).rejects.toMatchObject({
      extensions: { code: "QUERY_COMPLEXITY_EXCEEDED" },
    });
  });

  test("a role that is taken away ends the stream before anything more of hers is told", async () => {
    let viewer = person([[lead, "READER"]]);
    await using follower = await follow(database, {
      viewer,
      renewViewer: () => Promise.resolve(viewer),
    });
    await write(newId(), "DRAFT");
    expect(await follower.take(1)).toMatchObject([{ state: "UPDATED" }]);
    viewer = person([]);
    await write(newId(), "DRAFT", { title: "Hemlig" });
    const last = await follower.next();
    expect(last?.errors?.[0]?.extensions).toMatchObject({ code: "POSITION_UNKNOWN" });
    expect(await follower.next()).toBeUndefined();
  });

  test("a role that is given brings what it lets her see", async () => {
    const draft = newId();
    await write(draft, "DRAFT");
    let viewer = person([]);
    await using follower = await follow(database, {
      viewer,
      renewViewer: () => Promise.resolve(viewer),
      filter: { ids: [encodeGlobalId("Event", draft)] },
    });
    viewer = person([[lead, "READER"]]);
    await mark();
    expect(await follower.take(1)).toMatchObject([
      { id: encodeGlobalId("Event", draft), state: "UPDATED", title: "v1" },
    ]);
  });

  test("a session that has ended ends the stream", async () => {
    let viewer: Viewer = person([[lead, "READER"]]);
    await using follower = await follow(database, {
      viewer,
      renewViewer: () => Promise.resolve(viewer),
    });
    viewer = anonymous;
    await mark();
    expect((await follower.next())?.errors?.[0]?.extensions).toMatchObject({
      code: "NOT_SIGNED_IN",
    });
    expect(await follower.next()).toBeUndefined();
  });

  test("a position of somebody who saw more is refused", async () => {
    const after = await position(person([[lead, "READER"]]));
    await using follower = await follow(database, { after });
    expect((await follower.next())?.errors?.[0]?.extensions).toMatchObject({
      code: "POSITION_UNKNOWN",
    });
  });

  test("no more streams are open than there are places, and an end frees one", async () => {
    const streams = new StreamPlaces(2);
    const one = await follow(database, { streams });
    await using _two = await follow(database, { streams });
    const refused = await follow(database, { streams }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(GraphQLError);
    expect(refused).toMatchObject({ extensions: { code: "TOO_MANY_STREAMS" } });
    await one[Symbol.asyncDispose]();
    await using _three = await follow(database, { streams });
  });

  test("following from any position and applying gives the state", async () => {
    const viewers = fc.constantFrom<Viewer>(
      anonymous,
      person([[lead, "READER"]]),
      person([[guest, "EDITOR"]]),
    );
    const visibilities = ["DRAFT", "INTERNAL", "WEEK", "PUBLIC", "DELETED"] as const;
    const stepsOf = fc.array(fc.tuple(fc.nat(3), fc.constantFrom(...visibilities)), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(stepsOf, viewers, fc.nat(11), async (steps, viewer, cut) => {
        const ids = Array.from({ length: 4 }, () => newId());
        const gids = ids.map((id) => encodeGlobalId("Event", id));
        const replica = new Map<string, string>();
        const apply = ({ id, state, title: text }: Told) =>
          state === "DELETED" ? replica.delete(id) : replica.set(id, text ?? "");
        const run = async (part: typeof steps, after: string): Promise<string> => {
          for (const [index, step] of part)
            await write(ids[index] ?? "", step, { themeWeekId: weekId });
          await mark();
          await using follower = await follow(database, { viewer, after });
          for (;;) {
            const [one] = await follower.take(1);
            if (one === undefined || one.title === "SLUT") return one?.position ?? "";
            apply(one);
          }
        };
        const middle = await run(steps.slice(0, cut), await position(viewer));
        await run(steps.slice(cut), middle);
        const nodes = `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Event { title } } }`;
        const found = listAt(
          await answer(database, nodes, { ids: gids }, undefined, viewer),
          "nodes",
        );
        const state = new Map(
          found.flatMap((node) =>
            node === null ? [] : [[String(valueAt(node, "id")), String(valueAt(node, "title"))]],
          ),
        );
        expect(replica).toEqual(state);
      }),
      { numRuns: engine === "embedded" ? 8 : 25 },
    );
  }, 120_000);

  /** Where somebody is who has just been told all. */
  async function position(viewer: Viewer = anonymous): Promise<string> {
    await using follower = await follow(database, { viewer });
    await mark();
    const [last] = await follower.take(1);
    return last?.position ?? "";
  }

  test("words between associations have no type here and are passed by", async () => {
    await using follower = await follow(database, { viewer: person([[lead, "READER"]]) });
    const kinds: readonly RecordKind[] = ["Hold"];
    for (const kind of kinds) await put(database, [record(kind, { ownerId: lead })]);
    await mark();
    expect(await follower.take(1)).toMatchObject([{ title: "SLUT" }]);
  });
});
