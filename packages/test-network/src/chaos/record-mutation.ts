import { randomUUID } from "node:crypto";
import type { NetworkNode } from "../network.ts";

/** What stands in the title of every draft and nowhere else: it may never leave its owner. */
export const draftMark = "UTKAST";

/** The kinds that are written. */
export const writtenKinds = ["Event", "NewsItem", "Organisation"] as const;

/** One of them. */
export type WrittenKind = (typeof writtenKinds)[number];

const nouns: Readonly<Record<WrittenKind, { readonly name: string; readonly fixed: object }>> = {
  Event: {
    name: "title",
    fixed: { kind: "SEMINAR", startsOn: "2027-12-01", endsOn: "2027-12-01" },
  },
  NewsItem: { name: "title", fixed: { kind: "NEWS" } },
  Organisation: { name: "name", fixed: { kind: "COMPANY" } },
};

/** What a mutation answers. */
export interface Written {
  readonly __typename: string;
  /** The UUID. */
  readonly id?: string;
  readonly version?: number;
  /** The record that is there, where another version was expected. */
  readonly current?: { readonly version: number };
  readonly events?: readonly Written[];
}

/** Who sees a record. */
export type Visibility = "PUBLIC" | "DRAFT";

/** Creates a record of a node's association. */
export function createRecord(
  node: NetworkNode,
  kind: WrittenKind,
  name: string,
  visibility: Visibility,
): Promise<Written> {
  const { name: field, fixed } = nouns[kind];
  const input = { ...creation(node), ...fixed, [field]: name, visibility };
  return ask(node, `create${kind}`, input);
}

/** Creates several public events, or none. */
export async function createEvents(
  node: NetworkNode,
  titles: readonly string[],
): Promise<readonly Written[]> {
  const events = titles.map((title) => ({ ...nouns.Event.fixed, title, visibility: "PUBLIC" }));
  return (await ask(node, "createEvents", { ...creation(node), events })).events ?? [];
}

/** A record as somebody has seen it. */
export interface Seen {
  readonly kind: WrittenKind;
  readonly id: string;
  readonly version: number;
}

/** Gives a record another name and visibility. */
export function changeRecord(
  node: NetworkNode,
  seen: Seen,
  name: string,
  visibility: Visibility,
): Promise<Written> {
  const input = { ...asInput(seen), [nouns[seen.kind].name]: name, visibility };
  return ask(node, `update${seen.kind}`, input);
}

/** Deletes a record. */
export function deleteRecord(node: NetworkNode, seen: Seen): Promise<Written> {
  return ask(node, `delete${seen.kind}`, asInput(seen));
}

async function ask(node: NetworkNode, mutation: string, input: object): Promise<Written> {
  const asked =
    mutation === "createEvents"
      ? "... on EventList { events { __typename id version } }"
      : "... on OwnedRecord { id version } ... on VersionConflict { current { version } }";
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename ${asked} } }`;
  const { result } = await node.query(text, { variables: { input }, token: node.token });
  return JSON.parse(JSON.stringify(result), (key, value: unknown) =>
    key === "id" && typeof value === "string" ? uuidOf(value) : value,
  );
}

function creation({ association: { slug } }: NetworkNode) {
  return { association: slug, idempotencyKey: randomUUID() };
}

function asInput({ kind, id, version }: Seen) {
  return { id: Buffer.from(`${kind}:${id}`).toString("base64"), expectedVersion: version };
}

function uuidOf(id: string): string {
  const uuid = Buffer.from(id, "base64").toString().split(":")[1];
  if (uuid === undefined) throw new TypeError(`Expected an id, got ${id}`);
  return uuid;
}
