import { graphql } from "../graphql.ts";
import { Refusal, refused } from "../outcome.ts";
import { changedMeanwhile, type OwnAnswer } from "./own-answer.ts";
import type { OwnKind, OwnParts } from "./own-kind.ts";
import type { Seen } from "./written.ts";

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
export async function removed(kind: OwnKind, parts: OwnParts, seen: Seen): Promise<OwnAnswer> {
  const { say } = parts;
  const written = await kind.remove(parts, seen);
  if (written.kind === "conflict") return { outcome: changedMeanwhile(say) };
  if (written.kind === "refused") return { outcome: written };
  const { id, version, title } = written.record;
  return {
    outcome: {
      kind: "done",
      message: say(
        `Ni har raderat ”${title}”, men kan återställa ${kind.name(say)} bland raderade.`,
        `You have deleted ${kind.name(say)}, but can restore it among those deleted.`,
      ),
      undo: { intent: "restore", id, version: String(version) },
    },
  };
}

/** Brings a deleted record back. */
export async function restored(
  kind: OwnKind,
  { client, say }: OwnParts,
  seen: Seen,
): Promise<OwnAnswer> {
  const { written } = await client.mutate(RestoreRecord, { input: seen });
  if ("message" in written) return { outcome: refused(written) };
  const record = await kind.read(client, seen.id);
  const message = say(
    `Ni har återställt ”${record?.title ?? ""}”.`,
    `You have restored ${kind.name(say)}.`,
  );
  return { outcome: { kind: "done", message } };
}
