import type { Writable } from "@finsam/database";
import { newId } from "@finsam/database/testing";
import type { SignedInPerson, Term, Viewer } from "@finsam/domain";
import { execute, getNamedType, parse, validate } from "graphql";
import type { SpendWrite } from "../src/context.ts";
import { createContext, createSchema } from "../src/index.ts";
import type { ReleasesAddress } from "../src/release-message.ts";
import { valueAt } from "./value-at.ts";

export const schema = createSchema();

/** Somebody with roles, by the ids of associations. */
export function person(
  roles: Readonly<Record<string, Term<"RoleName">>>,
  operator = false,
): SignedInPerson {
  const id = newId();
  const name = Object.values(roles).join(" ");
  const email = "prov@example.org";
  return { kind: "person", id, name, email, roles: new Map(Object.entries(roles)), operator };
}

/** Who writes, when, and what she may spend. */
export interface Writer {
  readonly viewer: Viewer;
  readonly now?: string;
  readonly spendWrite?: SpendWrite;
  readonly releasesAddress?: ReleasesAddress;
}

const errors = `__typename
  ... on MutationError { sentence: message inEnglish: message(language: EN) }
  ... on InvalidInput { issues { path code sv: message en: message(language: EN) } }
  ... on OwnedElsewhere { owner { slug } url }
  ... on VersionConflict { current { __typename id version } }
  ... on RateLimited { retryAfterSeconds }`;

/** What a mutation answers, with `selection` of what it has written. Fails where GraphQL itself refuses. */
export async function write(
  database: Writable,
  { viewer, now = "2026-11-24T12:00:00Z", spendWrite, releasesAddress }: Writer,
  mutation: string,
  input: object,
  selection = "... on OwnedRecord { id slug version visibility }",
): Promise<unknown> {
  const [argument] = schema.getMutationType()?.getFields()[mutation]?.args ?? [];
  if (argument === undefined) throw new TypeError(`Expected a mutation ${mutation}`);
  const document = parse(
    `mutation ($input: ${getNamedType(argument.type).name}!) { ${mutation}(input: $input) { ${errors} ${selection} } }`,
  );
  const [invalid] = validate(schema, document);
  if (invalid) throw invalid;
  const contextValue = await createContext({
    database,
    viewer,
    now: () => new Date(now),
    spendWrite,
    publicUrl: "https://finsam.example.org",
    releasesAddress,
  });
  const result = await execute({
    schema,
    document,
    variableValues: { input },
    contextValue,
  });
  if (result.errors?.[0]) throw result.errors[0];
  return JSON.parse(JSON.stringify(result.data?.[mutation] ?? null));
}

/** The text at a path of an answer; fails where there is none. */
export function textAt(answer: unknown, path: string): string {
  const value = valueAt(answer, path);
  if (typeof value === "string") return value;
  throw new TypeError(`Expected a text at ${path} of ${JSON.stringify(answer)}`);
}
