import { isRecordKind, type Json, type Sentence, vocabulary } from "@finsam/domain";
import * as z from "zod";

/** The files of an archive, in their order in it. */
export const archiveFiles = {
  readme: "LÄS MIG.txt",
  records: "records.jsonl",
  audit: "audit.jsonl",
  manifest: "manifest.json",
} as const;

/** The name of the format and its version: a reader refuses others. */
export const archiveFormat = { name: "finsam-archive", version: 1 } as const;

/** What an archive may hold at most, in bytes, inclusive. */
export const archiveLimits = {
  /** All files, unpacked. */
  unpackedBytes: 1024 ** 3,
  manifestBytes: 1024 ** 2,
  /** One line: a record, or an entry of the audit log. */
  lineBytes: 8 * 1024 ** 2,
} as const;

/** Any JSON, as a column takes it. */
const jsonSchema: z.ZodType<Json> = z.json();

const objectSchema = z.record(z.string(), jsonSchema);

/** One line of the records: one as its association keeps it, not yet parsed by its kind. */
export const recordLineSchema = z.strictObject({
  kind: z.string().refine(isRecordKind),
  /** When it was deleted; null for one that is there. */
  deletedAt: z.iso.datetime({ offset: true }).nullable(),
  data: objectSchema,
});

/** @see {@link recordLineSchema} */
export type RecordLine = z.output<typeof recordLineSchema>;

/** One line of the audit log, in the order of what happened. */
export const auditLineSchema = z.strictObject({
  id: z.uuid(),
  at: z.iso.datetime({ offset: true }),
  actorKind: z.enum(vocabulary.ActorKind),
  actorId: z.uuid().nullable(),
  actorName: z.string().max(500),
  origin: z.string().max(100).nullable(),
  action: z.enum(vocabulary.AuditAction),
  kind: z.string().max(100).nullable(),
  recordId: z.uuid().nullable(),
  version: z.int().min(1).nullable(),
  changes: z.array(z.strictObject({ path: z.string(), before: jsonSchema, after: jsonSchema })),
});

/** @see {@link auditLineSchema} */
export type AuditLine = z.output<typeof auditLineSchema>;

/** What an archive tells of itself. */
export const manifestSchema = z.object({
  format: z.literal(archiveFormat.name),
  version: z.literal(archiveFormat.version),
  association: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }),
  madeAt: z.iso.datetime({ offset: true }),
  counts: z.object({
    /** By kind, deleted ones included; kinds without any are left out. */
    records: z.record(z.string(), z.int().min(0)),
    auditEntries: z.int().min(0),
  }),
  files: z.array(
    z.object({
      name: z.enum([archiveFiles.readme, archiveFiles.records, archiveFiles.audit]),
      bytes: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

/** @see {@link manifestSchema} */
export type ArchiveManifest = z.output<typeof manifestSchema>;

/** One thing that is wrong with an archive. */
export interface ArchiveIssue {
  readonly code:
    | "NOT_A_ZIP"
    | "WRONG_FILES"
    | "TOO_LARGE"
    | "MANIFEST_INVALID"
    | "FILE_DAMAGED"
    | "COUNT_WRONG"
    | "LINE_INVALID"
    | "RECORD_INVALID"
    | "RECORD_REPEATED"
    | "OWNER_WRONG"
    | "ASSOCIATION_MISSING"
    | "ASSOCIATION_EXISTS"
    | "SLUG_TAKEN"
    | "RECORD_EXISTS"
    | "ENTRY_EXISTS"
    | "HOME_NOT_ELSEWHERE";
  /** In which file of the archive; null for the whole. */
  readonly file: string | null;
  /** The first line is 1; null for a whole file. */
  readonly line: number | null;
  readonly message: Sentence;
}

/** An archive that was not taken in, with everything that is wrong with it: nothing has been written. */
export class ArchiveRefused extends Error {
  override readonly name = "ArchiveRefused";
  readonly code = "ARCHIVE_REFUSED";
  readonly data: { readonly issues: readonly ArchiveIssue[] };

  constructor(issues: readonly ArchiveIssue[]) {
    super(`The archive was refused: ${issues[0]?.message.en ?? "no reason was given"}`);
    this.data = { issues };
  }
}
