import type { RecordKey, Refusal, WriteOutcome } from "@finsam/database";
import type { Issue, Sentence } from "@finsam/domain";
import type { ObjectRef } from "@pothos/core";
import type { GraphQLResolveInfo } from "graphql";
import { builder, type BuilderTypes, typenameOf } from "./builder.ts";
import type { Context } from "./context.ts";
import { loadRecords, recordType } from "./load-records.ts";
import { messageField } from "./message-field.ts";
import { Association, OwnedRecord } from "./record.ts";

/** Why a mutation has changed nothing, as its type in GraphQL has it. */
type MutationErrorValue = { readonly __typename: string; readonly sentence: Sentence };

const MutationError = builder.interfaceRef<MutationErrorValue>("MutationError").implement({
  description:
    "Why a mutation has changed nothing. Its type tells a program, its message tells a person.",
  resolveType: typenameOf,
  fields: (t) => ({
    message: messageField(t, ({ sentence }) => sentence, "A sentence that helps."),
  }),
});

const InputIssue = builder.objectRef<Issue>("InputIssue").implement({
  description: "One thing that is wrong with an input.",
  fields: (t) => ({
    path: t.stringList({
      description: "Where, as the names and list indices from `input` on; empty for the whole.",
      resolve: ({ path }) => path.map(String),
    }),
    code: t.exposeString("code", {
      description: "A stable code, such as END_BEFORE_START or TOO_BIG.",
    }),
    message: messageField(t, ({ message }) => message, "A sentence that helps."),
  }),
});

const options = { interfaces: [MutationError] };

const InvalidInput = builder
  .objectRef<MutationErrorValue & { issues: readonly Issue[] }>("InvalidInput")
  .implement({
    ...options,
    description: "The input breaks rules (felaktiga uppgifter).",
    fields: (t) => ({
      issues: t.field({
        type: [InputIssue],
        description: "Everything that is wrong with it.",
        resolve: ({ issues }) => [...issues],
      }),
    }),
  });

const NotSignedIn = builder.objectRef<MutationErrorValue>("NotSignedIn").implement({
  ...options,
  description: "Nobody is signed in, or no longer (inte inloggad).",
});

const NotAllowed = builder.objectRef<MutationErrorValue>("NotAllowed").implement({
  ...options,
  description: "Who is signed in has no right to this (saknar behörighet).",
});

const OwnedElsewhere = builder
  .objectRef<MutationErrorValue & { ownerId: string; url: string | null }>("OwnedElsewhere")
  .implement({
    ...options,
    description:
      "The record is written elsewhere: on its owner's own server, or where it was imported from (rule F2).",
    fields: (t) => ({
      owner: t.field({
        type: Association,
        description: "The association that owns it.",
        resolve: async ({ ownerId }, _args, context, info) => {
          const [owner] = await loadWritten(
            [{ kind: "Association", id: ownerId }],
            [],
            context,
            info,
          );
          if (owner === undefined) throw new TypeError("The owner of a record must be there");
          return owner;
        },
      }),
      url: t.expose("url", {
        type: "URL",
        nullable: true,
        description: "Where it can be changed; null where not known.",
      }),
    }),
  });

const VersionConflict = builder
  .objectRef<MutationErrorValue & { current: RecordKey }>("VersionConflict")
  .implement({
    ...options,
    description: "Somebody else has changed the record since (någon annan hann före).",
    fields: (t) => ({
      current: t.field({
        type: OwnedRecord,
        description: "The record as it is now.",
        resolve: async ({ current }, _args, context, info) => {
          const [record] = await loadWritten([current], [], context, info);
          if (record === undefined) throw new TypeError("A record in conflict must be there");
          return record;
        },
      }),
    }),
  });

const NotFound = builder.objectRef<MutationErrorValue>("NotFound").implement({
  ...options,
  description: "There is no such record, or it is not to be seen (finns inte).",
});

const RateLimited = builder
  .objectRef<MutationErrorValue & { retryAfterSeconds: number }>("RateLimited")
  .implement({
    ...options,
    description: "Too much was written in a short time (för många ändringar).",
    fields: (t) => ({
      retryAfterSeconds: t.exposeInt("retryAfterSeconds", {
        description: "In how many seconds it may be tried again.",
      }),
    }),
  });

const errorTypes = [
  InvalidInput,
  NotSignedIn,
  NotAllowed,
  OwnedElsewhere,
  VersionConflict,
  NotFound,
  RateLimited,
];

/** The union with which a mutation answers: one of `types`, or why nothing has happened. `described` says what the types are. */
export function resultUnion<Shape>(
  name: string,
  types: readonly ObjectRef<BuilderTypes, Shape>[],
  described: string,
) {
  return builder.unionType(name, {
    description: `${described}, or why nothing has happened.`,
    types: [...types, ...errorTypes],
    resolveType: typenameOf,
  });
}

/** A refusal as one of the types of {@link resultUnion}. */
export function errorOf(refusal: Refusal | { code: "RATE_LIMITED"; retryAfterSeconds: number }) {
  switch (refusal.code) {
    case "INVALID_INPUT":
      return { __typename: "InvalidInput", sentence: sentences.invalidInput, ...refusal };
    case "NOT_SIGNED_IN":
      return { __typename: "NotSignedIn", sentence: sentences.notSignedIn };
    case "NOT_ALLOWED":
      return { __typename: "NotAllowed", sentence: sentences.notAllowed };
    case "OWNED_ELSEWHERE":
      return { __typename: "OwnedElsewhere", sentence: sentences.ownedElsewhere, ...refusal };
    case "VERSION_CONFLICT":
      return { __typename: "VersionConflict", sentence: sentences.versionConflict, ...refusal };
    case "NOT_FOUND":
      return { __typename: "NotFound", sentence: sentences.notFound };
    case "RATE_LIMITED":
      return { __typename: "RateLimited", sentence: sentences.rateLimited, ...refusal };
  }
}

/** Runs a write of `count` records, by default one, if its author is known and may write that much just now: before that nothing is read and nothing told. */
export async function limited<Result>(
  context: Context,
  write: () => Promise<Result>,
  count = 1,
): Promise<Result | ReturnType<typeof errorOf>> {
  if (context.viewer.kind === "anonymous") return errorOf({ code: "NOT_SIGNED_IN" });
  const retryAfterSeconds = await context.spendWrite(count);
  return retryAfterSeconds === undefined
    ? write()
    : errorOf({ code: "RATE_LIMITED", retryAfterSeconds });
}

/** The answer of a mutation that writes one record. */
export async function writtenRecord(
  outcome: WriteOutcome,
  context: Context,
  info: GraphQLResolveInfo,
) {
  if (!outcome.ok) return errorOf(outcome.refusal);
  const [record] = await loadWritten(outcome.records, [], context, info);
  if (record === undefined) throw new TypeError("A record that was written must be there");
  return record;
}

/** Records that the viewer has just written or may write, deleted ones included, with what the operation selects at `path`. */
export async function loadWritten(
  keys: readonly RecordKey[],
  path: string[],
  context: Context,
  info: GraphQLResolveInfo,
) {
  const typed = keys.flatMap(({ kind, id }) => {
    const typename = recordType(kind);
    return typename === undefined ? [] : { typename, id };
  });
  const records = await loadRecords(typed, path, context, info, "all");
  return records.filter((record) => record !== null);
}

const sentences = {
  invalidInput: {
    sv: "Något behöver rättas innan det kan sparas",
    en: "Something must be put right before it can be saved",
  },
  notSignedIn: {
    sv: "Logga in för att ändra. Har du varit borta länge, logga in igen",
    en: "Sign in to make changes, or sign in again after a long pause",
  },
  notAllowed: {
    sv: "Din behörighet räcker inte till det här. Fråga en administratör i ditt förbund",
    en: "Your role does not allow this, ask an administrator of your association",
  },
  ownedElsewhere: {
    sv: "Posten förs på en annan plats och ändras där",
    en: "The record is kept elsewhere and is changed there",
  },
  versionConflict: {
    sv: "Någon annan har ändrat posten sedan du öppnade den. Inget har skrivits över",
    en: "Somebody else has changed the record since you opened it; nothing was overwritten",
  },
  notFound: {
    sv: "Posten finns inte, eller har tagits bort",
    en: "There is no such record, or it has been deleted",
  },
  rateLimited: {
    sv: "För många ändringar på kort tid. Vänta en stund och försök igen",
    en: "Too many changes in a short time, wait a moment and try again",
  },
} as const satisfies Record<string, Sentence>;
