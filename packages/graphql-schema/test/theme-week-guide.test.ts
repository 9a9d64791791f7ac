import { readFile } from "node:fs/promises";
import { type Database, publishReleased, releasedDrafts } from "@finsam/database";
import { newId, put, record, testDatabase } from "@finsam/database/testing";
import { anonymous, type Viewer } from "@finsam/domain";
import { ruleIds } from "@finsam/planning";
import { Kind, parse, validate } from "graphql";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { answer } from "./ask.ts";
import { valueAt } from "./value-at.ts";
import { person, schema } from "./write.ts";

// A pair is told in the order of its ids: here that in which they were made.
vi.mock(import("node:crypto"), async (original) => {
  let made = 0;
  return {
    ...(await original()),
    randomUUID: () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, "0")}`,
  };
});

const guide = await readFile(new URL("../../../docs/theme-weeks.md", import.meta.url), "utf8");

/** The guide's operations in order, each with the answer that follows it; a subscription has none. */
const steps = [
  ...guide.matchAll(/```graphql\n# (\S+)\n([\s\S]*?)```(?:\n\n```json\n([\s\S]*?)```)?/g),
].map(([, who = "", operation = "", told = ""]) => ({ who, operation, told }));

const ids = { Fjällen: newId(), Kusten: newId(), Skogen: newId() };

let database: Database;
beforeAll(async () => {
  database = await testDatabase("embedded");
  const associations = Object.entries(ids).map(([shortName, id]) =>
    record("Association", {
      id,
      slug: shortName.toLowerCase().replace("ä", "a"),
      name: `Samordningsförbundet ${shortName}`,
      shortName,
    }),
  );
  await put(database, associations);
});
afterAll(() => database[Symbol.asyncDispose]());

const anyText: unknown = expect.any(String);

const viewers = new Map<string, Viewer>([
  ["alla", anonymous],
  ...Object.entries(ids).map(([name, id]) => [name, person({ [id]: "COORDINATOR" })] as const),
]);

test("every operation of the guide answers as the guide says", async () => {
  expect(steps.length).toBeGreaterThan(15);
  /** Ids by the names that the guide gives them, and the hash that was told last. */
  const variables: Record<string, unknown> = {
    kusten: btoa(`Association:${ids.Kusten}`),
    skogen: btoa(`Association:${ids.Skogen}`),
  };
  for (const { who, operation, told } of steps) {
    expect(validate(schema, parse(operation))).toEqual([]);
    if (kindOf(operation) === "subscription") continue;
    const viewer = viewers.get(who);
    expect(viewer, who).toBeDefined();
    const now = () => new Date("2027-03-01T09:00:00Z");
    const data = await answer(database, operation, variables, now, viewer);
    expect(data, operation).toEqual(anyWhereDotted(JSON.parse(told)));
    remember(variables, data);
    // As the owners' servers do once something is released.
    for (const draft of await releasedDrafts(database.prisma))
      await publishReleased(database, draft, now());
  }
});

test("the guide's table has every rule of the check", () => {
  const listed = [...guide.matchAll(/^\| ([BWDG]\d+) +\|/gm)].map(([, rule]) => rule);
  expect(listed).toEqual([...ruleIds]);
});

function kindOf(operation: string): string | undefined {
  const [definition] = parse(operation).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.operation : undefined;
}

/** `…` stands for any text. */
function anyWhereDotted(told: unknown): unknown {
  if (told === "…") return anyText;
  if (Array.isArray(told)) return told.map(anyWhereDotted);
  if (typeof told !== "object" || told === null) return told;
  return Object.fromEntries(
    Object.entries(told).map(([name, value]) => [name, anyWhereDotted(value)]),
  );
}

function remember(variables: Record<string, unknown>, data: unknown): void {
  for (const [name, value] of Object.entries(data ?? {})) {
    const id = valueAt(value, "id");
    if (typeof id === "string") variables[name] = id;
    const hash = valueAt(value, "0.hash");
    if (typeof hash === "string") variables["hash"] = hash;
  }
}
