import type { Client } from "@finsam/client";
import { graphql } from "../graphql.ts";
import { Refusal, refused } from "../outcome.ts";
import { changedMeanwhile, type OwnAnswer } from "./own-answer.ts";
import type { OwnKind, Seen } from "./own-record.ts";

const RestoreRecord = graphql(
  `
    mutation RestoreOwnRecord($language: Language, $input: RestoreRecordInput!) {
      written: restoreRecord(input: $input) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
);

/** Deletes a record, and tells how it comes back. */
export async function removed(kind: OwnKind, client: Client, seen: Seen): Promise<OwnAnswer> {
  const written = await kind.remove(client, seen);
  if (written.kind === "conflict") return { outcome: changedMeanwhile };
  if (written.kind === "refused") return { outcome: written };
  const { id, version, title } = written.record;
  return {
    outcome: {
      kind: "done",
      message: `Ni har raderat ”${title}”, men kan återställa ${kind.name} bland raderade.`,
      undo: { intent: "restore", id, version: String(version) },
    },
  };
}

/** Brings a deleted record back. */
export async function restored(kind: OwnKind, client: Client, seen: Seen): Promise<OwnAnswer> {
  const { written } = await client.mutate(RestoreRecord, { input: seen });
  if ("message" in written) return { outcome: refused(written) };
  const record = await kind.read(client, seen.id);
  return { outcome: { kind: "done", message: `Ni har återställt ”${record?.title ?? ""}”.` } };
}
