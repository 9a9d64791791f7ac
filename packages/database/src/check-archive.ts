import { type Issue, parseAnyRecord, recordKinds, type Sentence } from "@finsam/domain";
import {
  archiveFiles,
  type ArchiveIssue,
  ArchiveRefused,
  type AuditLine,
  auditLineSchema,
  recordLineSchema,
} from "./archive.ts";
import { type ArchiveFile, type ArchiveLine, jsonOf } from "./archive-file.ts";
import type { IncomingRecord } from "./put-records.ts";

/** How many issues are told at most. */
const maxIssues = 1000;

/** Reads all of an archive. Throws {@link ArchiveRefused} with everything that is wrong. `tell` is called for each line. */
export async function checkArchive(archive: ArchiveFile, tell: () => void): Promise<void> {
  const { association, counts } = archive.manifest;
  const issues: ArchiveIssue[] = [];
  const ids = new Set<string>();
  const found = new Map<string, number>();
  let entries = 0;
  let hasAssociation = false;
  for await (const _line of archive.lines(archiveFiles.readme)) tell();
  for await (const line of archive.lines(archiveFiles.records)) {
    tell();
    const { record, wrong } = readRecord(line, association.id);
    issues.push(...wrong);
    if (record === undefined) continue;
    const { kind, value, deletedAt } = record;
    found.set(kind, (found.get(kind) ?? 0) + 1);
    if (ids.has(value.id)) issues.push(issueOf("RECORD_REPEATED", archiveFiles.records, line));
    ids.add(value.id);
    if (value.id === association.id) hasAssociation = deletedAt === undefined;
    if (issues.length >= maxIssues) throw new ArchiveRefused(issues);
  }
  for await (const line of archive.lines(archiveFiles.audit)) {
    tell();
    entries += 1;
    if (readEntry(line) === undefined)
      issues.push(issueOf("LINE_INVALID", archiveFiles.audit, line));
    if (issues.length >= maxIssues) throw new ArchiveRefused(issues);
  }
  if (issues.length > 0) throw new ArchiveRefused(issues);
  if (recordKinds.some((kind) => (counts.records[kind] ?? 0) !== (found.get(kind) ?? 0)))
    issues.push(issueOf("COUNT_WRONG", archiveFiles.records));
  if (entries !== counts.auditEntries) issues.push(issueOf("COUNT_WRONG", archiveFiles.audit));
  if (!hasAssociation) issues.push(issueOf("ASSOCIATION_MISSING", archiveFiles.records));
  if (issues.length > 0) throw new ArchiveRefused(issues);
}

/** The record in a line, or what is wrong with it. */
export function readRecord(
  line: ArchiveLine,
  ownerId: string,
): { readonly record?: IncomingRecord; readonly wrong: readonly ArchiveIssue[] } {
  const file = archiveFiles.records;
  const parsed = recordLineSchema.safeParse(jsonOf(line.text));
  if (!parsed.success) return { wrong: [issueOf("LINE_INVALID", file, line)] };
  const { kind, data, deletedAt } = parsed.data;
  const record = parseAnyRecord(kind, data);
  if (!record.ok) return { wrong: record.issues.map((issue) => recordIssue(line, kind, issue)) };
  const { value } = record.value;
  const isOwn = value.ownerId === ownerId && (kind === "Association") === (value.id === ownerId);
  if (!isOwn) return { wrong: [issueOf("OWNER_WRONG", file, line)] };
  return { record: { ...record.value, data, deletedAt: deletedAt ?? undefined }, wrong: [] };
}

/** The entry of the audit log in a line; undefined where it is none. */
export function readEntry({ text }: ArchiveLine): AuditLine | undefined {
  return auditLineSchema.safeParse(jsonOf(text)).data;
}

function recordIssue(
  { number }: ArchiveLine,
  kind: string,
  { path, message }: Issue,
): ArchiveIssue {
  const place = [kind, ...path].join(".");
  const told = { sv: `${place}: ${message.sv}`, en: `${place}: ${message.en}` };
  return { code: "RECORD_INVALID", file: archiveFiles.records, line: number, message: told };
}

/** One thing that is wrong. `line` undefined: with a whole file. */
export function issueOf(
  code: keyof typeof sentences,
  file: ArchiveIssue["file"],
  line?: ArchiveLine,
): ArchiveIssue {
  return { code, file, line: line?.number ?? null, message: sentences[code] };
}

const sentences = {
  LINE_INVALID: {
    sv: "Raden har inte den form som den ska ha",
    en: "Expected a line of the form that this file has",
  },
  RECORD_REPEATED: {
    sv: "En post med samma id finns redan tidigare i filen",
    en: "Expected an id that no record before has",
  },
  OWNER_WRONG: {
    sv: "Posten hör inte till arkivets förbund",
    en: "Expected a record of the archive's association",
  },
  COUNT_WRONG: {
    sv: "Filen har inte så många rader som manifestet säger",
    en: "Expected as many lines as the manifest tells",
  },
  ASSOCIATION_MISSING: {
    sv: "Förbundets egen post saknas",
    en: "Expected the association's own record",
  },
  ASSOCIATION_EXISTS: {
    sv: "Förbundet finns redan här. Ett arkiv kan bara tas in där det inte finns",
    en: "Expected an association that is not here yet",
  },
  HOME_NOT_ELSEWHERE: {
    sv: "Förbundet har inte sitt hem på en annan server, så det finns inget att flytta hit",
    en: "Expected an association whose home is on another server",
  },
  SLUG_TAKEN: {
    sv: "Ett annat förbund har redan samma adress här",
    en: "Expected an association whose slug no other has here",
  },
  RECORD_EXISTS: {
    sv: "En post med ett av arkivets id finns redan här och hör till någon annan",
    en: "Expected ids that no record has here yet",
  },
  ENTRY_EXISTS: {
    sv: "En händelse i loggen med samma id finns redan här",
    en: "Expected ids that no entry of the audit log has here yet",
  },
} as const satisfies Record<string, Sentence>;
