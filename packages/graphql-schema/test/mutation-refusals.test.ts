import type { Database } from "@finsam/database";
import { newId, put, record, testDatabase } from "@finsam/database/testing";
import { anonymous, isRecordKind, type RecordKind, wordKinds } from "@finsam/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mutationNames, sampleInput, writtenType } from "../src/testing/index.ts";
import { person, schema, write } from "./write.ts";

const mutations = mutationNames(schema);
const [owner, other] = [newId(), newId()];
const kinds = [
  "Association",
  "Organisation",
  "Event",
  "EventSeries",
  "Initiative",
  "EsfProject",
  "ThemeWeek",
  "Document",
  "NewsItem",
] as const satisfies readonly RecordKind[];

/** The kind of record that a mutation writes, `any` of several; undefined for one that writes something else. */
function kindOf(mutation: string): RecordKind | "any" | undefined {
  const written = writtenType(schema, mutation);
  return written === "any" || isRecordKind(written) ? written : undefined;
}

const words: readonly (RecordKind | "any" | undefined)[] = wordKinds;

/** Whether it says something that only those with whom an association plans may read. */
function isOfPlan(mutation: string): boolean {
  const kind = kindOf(mutation);
  return mutation === "copyThemeWeek" || (kind !== "Confirmation" && words.includes(kind));
}

const writing = mutations.filter((name) => kindOf(name) !== undefined);

const inputFor = (mutation: string, ids: Readonly<Record<string, string>>) =>
  sampleInput(schema, mutation, {
    association: "prov",
    id: ids[writtenType(schema, mutation)],
    ids,
  });

/** What words on a theme week are about. */
function about(kind: RecordKind, ids: Readonly<Record<string, string>>) {
  const id = (of: string) => atob(ids[of] ?? "").split(":")[1];
  switch (kind) {
    case "Confirmation":
      return { eventId: id("Event") };
    case "PairDeclaration":
    case "Acknowledgement":
    case "Proposal":
    case "ProposalAnswer":
    case "SignOff":
    case "Release":
      return { themeWeekId: id("ThemeWeek"), ...(kind === "Proposal" ? { toId: owner } : {}) };
    default:
      return {};
  }
}

let database: Database;
/** The ids of a public record and of a draft of each kind; `any` is of one that was deleted. */
const shown: Record<string, string> = {};
const hidden: Record<string, string> = {};
beforeAll(async () => {
  database = await testDatabase("embedded");
  const records = [
    record("Association", { id: owner, slug: "prov" }),
    record("Association", { id: other, slug: "annat" }),
  ];
  for (const kind of [...kinds.slice(1), ...wordKinds]) {
    const [seen, draft] = [newId(), newId()];
    shown[kind] = btoa(`${kind}:${seen}`);
    hidden[kind] = btoa(`${kind}:${draft}`);
    records.push(
      record(kind, { id: seen, ownerId: owner, slug: "offentlig", ...about(kind, shown) }),
      record(kind, {
        id: draft,
        ownerId: owner,
        slug: "utkast",
        visibility: "DRAFT",
        ...about(kind, hidden),
      }),
    );
  }
  const gone = newId();
  records.push({
    ...record("Event", { id: gone, ownerId: owner, slug: "borttagen" }),
    deletedAt: "2026-11-01T00:00:00Z",
  });
  for (const ids of [shown, hidden])
    Object.assign(ids, {
      Association: btoa(`Association:${owner}`),
      any: btoa(`Event:${gone}`),
    });
  await put(database, records);
});
afterAll(() => database[Symbol.asyncDispose]());

const as = (viewer: Parameters<typeof write>[1]["viewer"], mutation: string, ids = shown) =>
  write(database, { viewer }, mutation, inputFor(mutation, ids), "");

const refused = (...names: string[]) => ({
  __typename: expect.stringMatching(new RegExp(`^(${names.join("|")})$`)),
});

describe.each(mutations)("%s", (mutation) => {
  test("who has not signed in is told nothing else", async () => {
    expect(await as(anonymous, mutation)).toMatchObject({ __typename: "NotSignedIn" });
    const input = { ...inputFor(mutation, shown) };
    if ("id" in input) Object.assign(input, { id: "no id" });
    expect(await write(database, { viewer: anonymous }, mutation, input, "")).toMatchObject({
      __typename: "NotSignedIn",
    });
  });

  test("who has written too much is told when to go on", async () => {
    const viewer = person({ [owner]: "ADMIN" }, true);
    const busy = { viewer, spendWrite: () => Promise.resolve(42) };
    expect(await write(database, busy, mutation, inputFor(mutation, shown), "")).toMatchObject({
      __typename: "RateLimited",
      retryAfterSeconds: 42,
    });
  });
});

const ofTheOperator: ReadonlySet<string> = new Set(["createAssociation", "closeAssociation"]);

describe.each(writing)("%s is refused to", (mutation) => {
  const counts = () => database.prisma.auditEntry.count();

  test.each([
    ["a reader", person({ [owner]: "READER" })],
    ["an editor, where it is public", person({ [owner]: "EDITOR" })],
  ])("%s", async (_who, viewer) => {
    const before = await counts();
    expect(await as(viewer, mutation)).toMatchObject(refused("NotAllowed"));
    expect(await counts()).toBe(before);
  });

  test.each([
    ["a coordinator of another association", person({ [other]: "COORDINATOR" })],
    ["an administrator of another association", person({ [other]: "ADMIN" })],
    [
      "a program of another association",
      {
        kind: "token" as const,
        id: newId(),
        name: "Program",
        roles: new Map([[other, "ADMIN" as const]]),
      },
    ],
  ])("%s, who is not told what is hidden", async (_who, viewer) => {
    const before = await counts();
    const ofPlan = isOfPlan(mutation);
    const ofShown = await as(viewer, mutation);
    const mayBeUnseen = ofPlan || mutation === "restoreRecord";
    expect(ofShown).toMatchObject(refused("NotAllowed", ...(mayBeUnseen ? ["NotFound"] : [])));
    const isCreation = mutation.startsWith("create") || kindOf(mutation) === "Association";
    // What is said of a plan is told to its arrangers alone: the same whatever there is.
    expect(await as(viewer, mutation, hidden)).toMatchObject(
      ofPlan && typeof ofShown === "object" && ofShown !== null
        ? ofShown
        : refused(isCreation ? "NotAllowed" : "NotFound"),
    );
    expect(await counts()).toBe(before);
  });
});

test.each(writing.filter((mutation) => !ofTheOperator.has(mutation)))(
  "%s is refused to the operator, who has no right to anybody's records",
  async (mutation) => {
    expect(await as(person({}, true), mutation)).toMatchObject(refused("NotAllowed", "NotFound"));
  },
);

test.each([...ofTheOperator])("%s is refused to everybody but the operator", async (mutation) => {
  expect(await as(person({ [owner]: "ADMIN" }), mutation)).toMatchObject(refused("NotAllowed"));
});

test("there is a create, an update and a delete for every kind; an association is closed instead", () => {
  const missing = kinds.flatMap((kind) =>
    [
      `create${kind}`,
      `update${kind}`,
      kind === "Association" ? "closeAssociation" : `delete${kind}`,
    ].filter((name) => !writing.includes(name)),
  );
  expect(missing).toEqual([]);
  expect(writing).toEqual(
    expect.arrayContaining(["publishEvent", "cancelEvent", "postponeEvent", "rescheduleEvent"]),
  );
});
