import { randomUUID } from "node:crypto";
import * as z from "zod";
import type { NetworkNode } from "./network.ts";

/** An event as its owner's server answered when it was placed. */
export interface PlacedEvent {
  readonly id: string;
  readonly slug: string;
}

const errors = `__typename ... on MutationError { message } ... on InvalidInput { issues { code } }`;
const writtenSchema = z.looseObject({ __typename: z.string() });

/** What a mutation at an association's server answers, with `selection` of what it has written. */
export async function write(
  node: NetworkNode,
  mutation: string,
  input: object,
  selection: string,
): Promise<z.output<typeof writtenSchema>> {
  const type = mutation === "putHold" ? "HoldInput" : `${capital(mutation)}Input`;
  const text = `mutation ($input: ${type}!) { written: ${mutation}(input: $input) { ${errors} ${selection} } }`;
  const answer = await node.query(text, { variables: { input }, token: node.token });
  return writtenSchema.parse(answer["written"]);
}

function capital(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

const made = z.object({ id: z.string(), slug: z.string() });

/** Creates a theme week, which only its parties know of, and answers its id. */
export async function createWeek(
  lead: NetworkNode,
  name: string,
  invited: readonly NetworkNode[],
): Promise<string> {
  const input = {
    idempotencyKey: randomUUID(),
    name,
    theme: "Jämställdhet",
    startsOn: "2027-10-11",
    endsOn: "2027-10-15",
    visibility: "INTERNAL",
    invitedIds: invited.map(({ association }) => globalId("Association", association.id)),
  };
  return made.parse(
    await write(lead, "createThemeWeek", input, "... on ThemeWeek { id slug version }"),
  ).id;
}

/** Answers the invitation to a theme week at the invited one's server. */
export function answerInvitation(
  node: NetworkNode,
  themeWeek: string,
  answer: "ACCEPTED" | "DECLINED",
) {
  return write(node, "answerInvitation", { themeWeek, answer }, "... on Confirmation { answer }");
}

/** An event that is placed in a week unless `fields` say otherwise: a breakfast on its second day. */
export async function place(
  node: NetworkNode,
  themeWeekId: string,
  fields: object = {},
): Promise<PlacedEvent> {
  const input = {
    idempotencyKey: randomUUID(),
    title: `Frukost hos ${node.association.name}`,
    kind: "BREAKFAST_MEETING",
    visibility: "WEEK",
    themeWeekId,
    startsOn: "2027-10-12",
    endsOn: "2027-10-12",
    startsAt: "2027-10-12T06:30:00Z",
    endsAt: "2027-10-12T08:00:00Z",
    venue: { name: "Huset", municipalityCode: "0163" },
    accessibility: ["STEP_FREE"],
    ...fields,
  };
  return made.parse(await write(node, "createEvent", input, "... on Event { id slug }"));
}

const planSchema = z.object({
  events: z.array(
    z.object({
      id: z.string(),
      version: z.int(),
      title: z.string(),
      startsAt: z.string(),
      owner: z.object({ slug: z.string() }),
    }),
  ),
  findings: z.array(z.object({ rule: z.string(), hash: z.string(), message: z.string() })),
  proposals: z.array(
    z.object({
      id: z.string(),
      why: z.string().nullable(),
      to: z.object({ slug: z.string() }),
      event: z.object({ id: z.string() }).nullable(),
      answer: z.object({ answer: z.string() }).nullable(),
    }),
  ),
  releaseDraft: z.object({
    isPossible: z.boolean(),
    events: z.array(z.object({ id: z.string() })),
    waitingFor: z.array(z.object({ id: z.string() })),
    leftOut: z.array(z.object({ event: z.object({ id: z.string() }), reason: z.string() })),
    silent: z.array(z.object({ slug: z.string() })),
  }),
});
const weekSchema = z.object({
  plan: planSchema.nullable(),
  answers: z.array(
    z.object({ association: z.object({ slug: z.string() }), answer: z.string().nullable() }),
  ),
  events: z.array(z.object({ id: z.string() })),
});

/** A theme week as somebody sees it. */
export type SeenWeek = z.output<typeof weekSchema>;

const weekText = `query ($id: ID!) { node(id: $id) { ... on ThemeWeek {
  answers { association { slug } answer } events { id }
  plan {
    events { id version title startsAt owner { slug } }
    findings { rule hash message }
    proposals(open: false) { id why to { slug } event { id } answer { answer } }
    releaseDraft { isPossible events { id } waitingFor { id } leftOut { event { id } reason } silent { slug } }
  } } } }`;

/** A theme week as an association's own people see it at their server; null: they see none. */
export async function weekAt(node: NetworkNode, id: string): Promise<SeenWeek | null> {
  const { node: seen } = await node.query(weekText, { variables: { id }, token: node.token });
  return weekSchema.nullable().parse(seen);
}

/** What all arrangers see alike of a plan: held dates are each one's own. */
export async function sharedPlanAt(node: NetworkNode, id: string) {
  const plan = (await weekAt(node, id))?.plan;
  if (plan == null) return null;
  const findings = plan.findings.filter(({ rule }) => rule !== "W6");
  return { ...plan, findings };
}

const plannedSchema = z.object({
  node: z
    .object({
      plan: z.object({ events: z.array(z.object({ id: z.string() })) }).nullable(),
      answers: z.array(z.object({ answer: z.string().nullable() })),
    })
    .nullable(),
});
const plannedText = `query ($id: ID!) { node(id: $id) { ... on ThemeWeek { plan { events { id } } answers { answer } } } }`;

/** What is asked for often, of a week as an association's people see it: the rest takes long. */
async function outlineAt(node: NetworkNode, id: string) {
  const answer = await node.query(plannedText, { variables: { id }, token: node.token });
  return plannedSchema.parse(answer).node;
}

/** The ids of the events that an association's people see in the plan; null: no plan, undefined: no week. */
export async function plannedAt(
  node: NetworkNode,
  id: string,
): Promise<string[] | null | undefined> {
  const week = await outlineAt(node, id);
  return week === null
    ? undefined
    : (week.plan?.events.map((event) => event.id).toSorted() ?? null);
}

/** What the invited have answered as an association's people see it; undefined: they see no week. */
export async function answersAt(node: NetworkNode, id: string) {
  return (await outlineAt(node, id))?.answers.map(({ answer }) => answer);
}

/** An id as GraphQL has it. */
export function globalId(kind: string, id: string): string {
  return Buffer.from(`${kind}:${id}`).toString("base64url");
}

/** The UUID in an id of GraphQL. */
export function uuidOf(id: string): string {
  return Buffer.from(id, "base64url").toString().split(":")[1] ?? "";
}
