import type { Database } from "@finsam/database";
import { newId, put, record, testDatabase } from "@finsam/database/testing";
import { afterEach, beforeEach, expect } from "vitest";
import { encodeGlobalId } from "../src/global-id.ts";
import { answer } from "./ask.ts";
import { valueAt } from "./value-at.ts";
import { person, textAt, write as writeTo, type Writer } from "./write.ts";

const [lead, guest, outsider] = [newId(), newId(), newId()];

/** Whoever acts. */
type Somebody = Pick<Writer, "viewer" | "releasesAddress">;

/** Somebody with a role in one of the associations. */
export function of(
  association: "lead" | "guest" | "outsider",
  role: "COORDINATOR" | "EDITOR" | "READER" = "COORDINATOR",
): Somebody {
  return { viewer: person({ [{ lead, guest, outsider }[association]]: role }) };
}

/** The coordinators of the lead, of who is invited, and of who is not. */
export const [anna, berit, cecilia] = [of("lead"), of("guest"), of("outsider")];

let database: Database;
let current: string;
let keys = 0;

/** A key by which nothing has been created. */
export function newKey(): string {
  keys += 1;
  return `key-${keys}`;
}

/** The global id of an association. */
export function associationId(association: "lead" | "guest" | "outsider"): string {
  return encodeGlobalId("Association", { lead, guest, outsider }[association]);
}

/** Before each test: a week that the lead has just made, to which one association is invited. */
export function useJointWeek(): void {
  beforeEach(async () => {
    database = await testDatabase("embedded");
    await put(
      database,
      Object.entries({ lead, guest, outsider }).map(([slug, id]) =>
        record("Association", { id, slug, name: `Förbundet ${slug}`, shortName: shortNames[slug] }),
      ),
    );
    const made = await write(anna, "createThemeWeek", {
      idempotencyKey: newKey(),
      name: "Jämt med Finsam",
      theme: "Jämställdhet",
      startsOn: "2027-10-11",
      endsOn: "2027-10-15",
      visibility: "INTERNAL",
      invitedIds: [associationId("guest")],
    });
    goOnWith(textAt(made, "id"));
  });
  afterEach(() => database[Symbol.asyncDispose]());
}

const shortNames: Readonly<Record<string, string>> = {
  lead: "Leadförbundet",
  guest: "Gästförbundet",
  outsider: "Utomstående",
};

/** The week that is planned. */
export function week(): string {
  return current;
}

/** From now on another week is planned. */
export function goOnWith(id: string): void {
  current = id;
}

/** What a mutation answers. */
export function write(by: Somebody, mutation: string, input: object, selection?: string) {
  return writeTo(database, by, mutation, input, selection);
}

/** What a query answers; without `by`: everybody. */
export function ask(source: string, variables: Record<string, unknown>, by?: Somebody) {
  return answer(database, source, variables, undefined, by?.viewer);
}

/** Says yes to the invitation. */
export function accept(by = berit, fields: object = {}) {
  const input = { themeWeek: week(), answer: "ACCEPTED", ...fields };
  return write(by, "answerInvitation", input, answered);
}

/** What is read of an answer. */
export const answered = "... on Confirmation { answer frameVersion association { slug } }";

/** Places an event in the week, a breakfast on its second day unless `fields` say otherwise. */
export async function place(by: Somebody, fields: object = {}) {
  const made = await write(
    by,
    "createEvent",
    {
      idempotencyKey: newKey(),
      title: "Frukostmöte",
      kind: "BREAKFAST_MEETING",
      visibility: "WEEK",
      themeWeekId: week(),
      startsOn: "2027-10-12",
      endsOn: "2027-10-12",
      startsAt: "2027-10-12T06:30:00Z",
      endsAt: "2027-10-12T08:00:00Z",
      venue: { name: "Huset", municipalityCode: "0163" },
      accessibility: ["STEP_FREE"],
      ...fields,
    },
    "... on Event { id version }",
  );
  return { id: textAt(made, "id"), version: 1 };
}

/** The week with its plan as somebody sees it; null: she sees none. */
export async function plan(by: Somebody, selection: string) {
  const asked = await ask(
    `query ($id: ID!) { node(id: $id) { ... on ThemeWeek { plan { ${selection} } answers { association { slug } answer isForEarlierFrame } arrangers { slug } } } }`,
    { id: week() },
    by,
  );
  return valueAt(asked, "node");
}

/** What is read of findings. */
export const findings = "findings { rule severity message hash isAcknowledged }";

/** A refusal of an input by one rule. */
export function broken(code: string, path: string[] = []) {
  return {
    __typename: "InvalidInput",
    issues: [expect.objectContaining({ code, path })],
  };
}
