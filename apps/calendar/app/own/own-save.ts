import { unitsApart } from "../form/form-values.ts";
import { chosen, textOf } from "../form-text.ts";
import { graphql } from "../graphql.ts";
import { changedMeanwhile, type OwnAnswer, type Sent } from "./own-answer.ts";
import type { OwnKind, OwnParts } from "./own-kind.ts";
import type { OwnRecord, Visibility } from "./own-record.ts";
import { savedMessage } from "./saved-message.ts";
import type { Seen } from "./written.ts";

const visibilities: readonly Visibility[] = ["DRAFT", "INTERNAL", "WEEK", "PUBLIC"];

const LastWriter = graphql(`
  query LastWriter($association: String!, $record: ID!) {
    auditLog(association: $association, record: $record, first: 1) {
      edges {
        node {
          actor {
            name
          }
        }
      }
    }
  }
`);

/** Writes what a form holds: a new record, or what differs from what the form was filled in over. */
export async function save(
  kind: OwnKind,
  parts: OwnParts,
  sent: Sent,
  form: FormData,
  refills: boolean,
): Promise<OwnAnswer> {
  const { client, say } = parts;
  const visibility = chosen(form, "visibility", visibilities);
  const seen: Seen = { id: sent.id, expectedVersion: sent.version };
  const units = unitsApart(sent.seen, sent.mine);
  const before = sent.id === "" ? null : await kind.read(client, sent.id);
  if (before !== null && units.size === 0 && visibility === undefined)
    return {
      outcome: { kind: "done", message: say("Allt är redan sparat.", "All is saved already.") },
      record: before,
      refills,
    };
  const written =
    sent.id === ""
      ? await kind.create(parts, sent.mine, {
          association: sent.association,
          key: textOf(form, "key"),
          visibility: visibility ?? "DRAFT",
        })
      : await kind.update(parts, seen, {
          values: sent.mine,
          units,
          ...(visibility && { visibility }),
        });
  if (written.kind === "conflict") return conflict(parts, sent, written.now);
  if (written.kind === "refused") return { outcome: written, sent };
  const { record } = written;
  const undo = undoOf(sent, units, before, record);
  return {
    outcome: {
      kind: "done",
      message:
        textOf(form, "intent") === "undo" && visibility === undefined
          ? say("Det står som förut igen.", "It is as it was before.")
          : savedMessage(kind.name(say), record, before, say),
      ...(undo !== undefined && { undo }),
    },
    record,
    refills,
  };
}

/** Who wrote is told to those who may read the log. */
async function conflict({ client, say }: OwnParts, sent: Sent, now: OwnRecord): Promise<OwnAnswer> {
  const variables = { association: now.owner.slug, record: now.id };
  const { auditLog } = await client.query(LastWriter, variables);
  const by = auditLog.edges[0]?.node.actor?.name ?? null;
  return { outcome: changedMeanwhile(say), sent, conflict: { now, by } };
}

/** Takes back who sees it, where that has changed; otherwise what was written. */
function undoOf(
  sent: Sent,
  units: ReadonlySet<string>,
  before: OwnRecord | null,
  { id, version, visibility, values }: OwnRecord,
): Readonly<Record<string, string>> | undefined {
  if (before === null) return undefined;
  const base = { id, version: String(version), seen: JSON.stringify(values) };
  if (before.visibility !== visibility)
    return { ...base, intent: "undo", mine: base.seen, visibility: before.visibility };
  if (units.size === 0) return undefined;
  return { ...base, intent: "undo", mine: JSON.stringify(sent.seen) };
}
