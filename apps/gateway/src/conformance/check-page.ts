import { parseItem } from "@finsam/change-feed";
import { parseAnyRecord, hiddenFields, type RecordKind, recordKinds, isUuid } from "@finsam/domain";
import type { Findings } from "./findings.ts";
import { jsonOf } from "./i-json.ts";
import type { ProbeAnswer } from "./probe.ts";

/** A page as far as a walk goes by it. */
export interface SeenPage {
  readonly address: string;
  /** Undefined where it leads elsewhere. */
  readonly next: URL | undefined;
  readonly items: readonly SeenItem[];
  /** How many items there were, readable or not. */
  readonly size: number;
}

/** An item that could be read. */
export interface SeenItem {
  readonly id: string;
  readonly kind: string;
  readonly modified: bigint;
  readonly state: "updated" | "deleted";
  /** The owner, of an updated item. */
  readonly ownerId: unknown;
}

/** Tries what holds of every page by itself (P1–P5, P7, P11, P51, P60). Undefined for what is no page. */
export function checkPage(answer: ProbeAnswer, findings: Findings): SeenPage | undefined {
  const { address, bytes } = answer;
  const came = (text: unknown): { address: string; came: string } => ({
    address,
    came: typeof text === "string" ? text : JSON.stringify(text),
  });
  const { json, fault } = jsonOf(bytes);
  if (json !== undefined || fault !== "JSON")
    findings.note("P2", fault === undefined, { expected: "UTF-8, I-JSON", ...came(fault ?? "") });
  const page: Readonly<Record<string, unknown>> = isObject(json) ? json : {};
  const { next, items, license } = page;
  const isPage = typeof next === "string" && Array.isArray(items);
  const shape = { expected: "{ next, items, license }", ...came(isPage ? "" : textOf(bytes)) };
  if (!findings.note("P1", isPage, shape) || !Array.isArray(items)) return undefined;
  const isAddress = typeof license === "string" && URL.canParse(license);
  findings.note("P7", isAddress, { expected: "license: https://…", ...came({ license }) });
  const there = nextOf(String(next), address);
  const here = new URL(address);
  const expected = `${here.origin}${here.pathname}`;
  findings.note("P11", there !== undefined, { expected, ...came(String(next)) });
  const seen = items.flatMap((item) => checkItem(item, address, findings) ?? []);
  return { address, next: there, items: seen, size: items.length };
}

function checkItem(json: unknown, address: string, findings: Findings): SeenItem | undefined {
  const read = parseItem(json);
  const fields: Readonly<Record<string, unknown>> = isObject(json) ? json : {};
  const told = JSON.stringify({ ...fields, data: fields["data"] === undefined ? undefined : "…" });
  const hasData = Object.hasOwn(fields, "data");
  const modified = fields["modified"];
  const isEnvelope =
    typeof fields["id"] === "string" &&
    isUuid(fields["id"]) &&
    typeof modified === "number" &&
    Number.isSafeInteger(modified) &&
    modified >= 1 &&
    hasData === (fields["state"] === "updated");
  if (!read.ok && read.issues.some(({ code }) => code === "NOT_KEEPABLE")) {
    findings.note("P2", false, { address, expected: "I-JSON", came: told });
    return undefined;
  }
  const expected = "{ state, kind, id, modified, data }; { state, kind, id, modified }";
  findings.note("P4", read.ok && isEnvelope, { address, expected, came: told });
  if (!read.ok) return undefined;
  const { id, kind, state } = read.value;
  const data: Readonly<Record<string, unknown>> =
    read.value.state === "updated" ? read.value.data : {};
  if (state === "updated") checkData(kind, id, data, address, findings);
  if (kind === "Association") {
    const visible = state === "updated" && data["visibility"] === "PUBLIC";
    const came = JSON.stringify({ state, id, visibility: data["visibility"] });
    findings.note("P51", visible, { address, expected: "updated, visibility: PUBLIC", came });
  }
  return { id, kind, state, modified: read.value.modified, ownerId: data["ownerId"] };
}

function checkData(
  kind: string,
  id: string,
  data: Readonly<Record<string, unknown>>,
  address: string,
  findings: Findings,
): void {
  const known = recordKinds.find((one) => one === kind);
  const came = JSON.stringify({ id: data["id"], version: data["version"] });
  const isOurs = data["id"] === id && Number.isInteger(data["version"]);
  findings.note("P5", isOurs, { address, expected: `data.id: ${id}, data.version: 1, 2 …`, came });
  if (known === undefined) return;
  if (isOurs) checkSchema(known, data, address, findings);
  const hidden = hiddenFields[known]?.fields;
  if (hidden === undefined) return;
  const told = hidden.filter((field) => data[field] != null).join(", ");
  const expected = `data: ${known}, ${hidden.map((field) => `${field}: undefined`).join(", ")}`;
  findings.note("P60", told === "", { address, expected, came: told });
}

function checkSchema(kind: RecordKind, data: object, address: string, findings: Findings): void {
  const parsed = parseAnyRecord(kind, data);
  const issues = parsed.ok ? [] : parsed.issues;
  const came = issues
    .slice(0, 3)
    .map(({ path, message }) => `${["data", ...path].join(".")}: ${message.en}`)
    .join("; ");
  findings.note("P5", parsed.ok, { address, expected: `data: ${kind}`, came });
}

function nextOf(next: string, address: string): URL | undefined {
  const there = URL.parse(next);
  const here = new URL(address);
  const stays = there?.origin === here.origin && there.pathname === here.pathname;
  return there !== null && stays ? there : undefined;
}

function isObject(json: unknown): json is Record<string, unknown> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).slice(0, 200);
}
