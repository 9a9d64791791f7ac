import { resolved, type Side } from "../form/conflict.ts";
import { formValues, type FormValues, unitsApart, valuesOfJson } from "../form/form-values.ts";
import { graphql } from "../graphql.ts";
import { type FieldIssue, Refusal, refused } from "../outcome.ts";
import type { Client } from "@finsam/client";
import type { Outcome } from "../outcome.ts";
import type { OwnKind, OwnRecord, Seen, Visibility, Written } from "./own-record.ts";

/** What became of a form of an own record, and what its page needs to go on. */
export interface OwnAnswer {
  readonly outcome: Outcome;
  /** The record as it is after it. */
  readonly record?: OwnRecord;
  /** Whether the fields of the form are to be filled anew, since something other than the form has changed them. */
  readonly refills?: boolean;
  /** What was sent and not written: shown again. */
  readonly sent?: Sent;
  /** What was saved in between, to choose from. */
  readonly conflict?: { readonly now: OwnRecord; readonly by: string | null };
}

/** What a form held, and what it was filled in over. */
export interface Sent {
  readonly id: string;
  readonly version: number;
  /** What the form showed before anything was written in it. */
  readonly seen: FormValues;
  readonly mine: FormValues;
}

const RestoreRecord = graphql(
  `
    mutation RestoreOwnRecord($input: RestoreRecordInput!) {
      written: restoreRecord(input: $input) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
);

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

/** Does what a form of an own record asks for. */
export async function actOn(kind: OwnKind, client: Client, form: FormData): Promise<OwnAnswer> {
  const intent = text(form, "intent");
  const seen: Seen = { id: text(form, "id"), expectedVersion: Number(text(form, "version")) };
  if (intent === "delete") return removed(kind, client, seen);
  if (intent === "restore") return restored(kind, client, seen);
  const act = Object.hasOwn(kind.acts, intent) ? kind.acts[intent] : undefined;
  if (act !== undefined) {
    const values = formValues(form);
    const written = await act.perform(client, seen, values);
    if (written.kind === "written") {
      const { id, version } = written.record;
      const undo =
        act.undo === undefined ? undefined : { intent: act.undo, id, version: String(version) };
      return {
        outcome: { kind: "done", message: act.done, ...(undefined !== undo && { undo }) },
        record: written.record,
        refills: true,
      };
    }
    return { outcome: written.kind === "conflict" ? changedMeanwhile : written };
  }
  const sent: Sent = {
    id: seen.id,
    version: seen.expectedVersion,
    seen: valuesOfJson(form.get("seen")) ?? {},
    mine: valuesOfJson(form.get("mine")) ?? formValues(form),
  };
  if (intent !== "resolve") return save(kind, client, sent, form, intent === "undo");
  const now = valuesOfJson(form.get("now")) ?? {};
  const mine = resolved(sent.seen, sent.mine, now, (unit) => sideOf(form.get(`side ${unit}`)));
  return save(kind, client, { ...sent, seen: now, mine }, form, true);
}

async function save(
  kind: OwnKind,
  client: Client,
  sent: Sent,
  form: FormData,
  refills: boolean,
): Promise<OwnAnswer> {
  const visibility = visibilityOf(text(form, "visibility"));
  const seen: Seen = { id: sent.id, expectedVersion: sent.version };
  const units = unitsApart(sent.seen, sent.mine);
  const before = sent.id === "" ? null : await kind.read(client, sent.id);
  if (before !== null && units.size === 0 && visibility === undefined)
    return { outcome: { kind: "done", message: "Allt är redan sparat." }, record: before, refills };
  const written =
    sent.id === ""
      ? await kind.create(client, sent.mine, {
          association: text(form, "association"),
          key: text(form, "key"),
          visibility: visibility ?? "DRAFT",
        })
      : await kind.update(client, seen, {
          values: sent.mine,
          units,
          ...(visibility && { visibility }),
        });
  if (written.kind === "conflict") return conflict(kind, client, sent, written.now);
  if (written.kind === "refused") return { outcome: written, sent };
  const { record } = written;
  const undo = undoOf(sent, units, before, record);
  return {
    outcome: {
      kind: "done",
      message:
        text(form, "intent") === "undo" && visibility === undefined
          ? "Det står som förut igen."
          : savedMessage(kind, record, before),
      ...(undo !== undefined && { undo }),
    },
    record,
    refills,
  };
}

/** Who wrote is told to those who may read the log. */
async function conflict(
  kind: OwnKind,
  client: Client,
  sent: Sent,
  now: OwnRecord,
): Promise<OwnAnswer> {
  const variables = { association: now.owner.slug, record: now.id };
  const { auditLog } = await client.query(LastWriter, variables);
  const by = auditLog.edges[0]?.node.actor?.name ?? null;
  return { outcome: changedMeanwhile, sent, conflict: { now, by } };
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

function savedMessage(kind: OwnKind, record: OwnRecord, before: OwnRecord | null): string {
  const name = kind.name.charAt(0).toLocaleUpperCase("sv") + kind.name.slice(1);
  if (before?.visibility !== record.visibility)
    switch (record.visibility) {
      case "PUBLIC":
        return `${name} är publicerad. Alla kan se den.`;
      case "WEEK":
        return `${name} är placerad i temaveckan. Veckans arrangörer kan se den.`;
      case "INTERNAL":
        return `${name} är intern. Bara ert förbund ser den.`;
      case "DRAFT":
        return before === null
          ? "Utkastet är sparat."
          : `${name} är ett utkast igen. Bara ert förbund ser den.`;
    }
  return record.visibility === "DRAFT" ? "Utkastet är sparat." : "Ändringarna är sparade.";
}

async function removed(kind: OwnKind, client: Client, seen: Seen): Promise<OwnAnswer> {
  const written = await kind.remove(client, seen);
  if (written.kind !== "written") return { outcome: plain(written) };
  const { id, version, title } = written.record;
  return {
    outcome: {
      kind: "done",
      message: `”${title}” är raderad. Ni har den kvar bland raderade och kan återställa den.`,
      undo: { intent: "restore", id, version: String(version) },
    },
  };
}

async function restored(kind: OwnKind, client: Client, seen: Seen): Promise<OwnAnswer> {
  const { written } = await client.mutate(RestoreRecord, { input: seen });
  if ("message" in written) return { outcome: refused(written) };
  const record = await kind.read(client, seen.id);
  return { outcome: { kind: "done", message: `”${record?.title ?? ""}” är återställd.` } };
}

const changedMeanwhile = {
  kind: "refused",
  code: "VersionConflict",
  message:
    "Någon annan har sparat ändringar under tiden. Inget av ditt är sparat än, och inget är borta.",
  issues: [] as readonly FieldIssue[],
} as const;

function plain(written: Exclude<Written, { readonly kind: "written" }>): Outcome {
  return written.kind === "conflict" ? changedMeanwhile : written;
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

function sideOf(value: unknown): Side | undefined {
  return value === "mine" || value === "theirs" ? value : undefined;
}

function visibilityOf(value: string): Visibility | undefined {
  return (["DRAFT", "INTERNAL", "WEEK", "PUBLIC"] as const).find((one) => one === value);
}
