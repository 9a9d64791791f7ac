import {
  type ArchiveIssue,
  type ArchiveManifest,
  ArchiveRefused,
  type Database,
  exportArchive,
  importArchive,
  writeAudit,
} from "@finsam/database";

/** What a command has to tell, for a person and for a program. */
export interface CommandResult {
  readonly ok: boolean;
  /** Sentences in Swedish. */
  readonly lines: readonly string[];
  readonly json: unknown;
}

/** Where a command works. */
export interface CommandPlace {
  readonly database: Database;
  readonly now: Date;
  /** Tells a person how far it has come. */
  readonly progress: (sentence: string) => void;
}

/** After how much time progress is told again, in ms. */
const progressMs = 2000;

/** Writes the archive of an association to a new file. */
export async function exportCommand(
  { database: { prisma }, now, progress }: CommandPlace,
  slug: string,
  path: string,
): Promise<CommandResult> {
  const association = await prisma.association.findFirst({
    where: { slug, deletedAt: null },
    select: { id: true },
  });
  if (association === null) {
    return {
      ok: false,
      lines: [`Det finns inget förbund med adressen ${slug} i databasen`],
      json: { ok: false, code: "UNKNOWN_ASSOCIATION", slug },
    };
  }
  const associationId = association.id;
  const note = { action: "EXPORT", associationId, changes: [] } as const;
  await prisma.$transaction((tx) => writeAudit(tx, null, [note], now));
  const tell = sometimes(progress);
  const manifest = await exportArchive(prisma, {
    associationId,
    path,
    now,
    onProgress: (written) => tell(() => `${count(written)} rader skrivna …`),
  });
  return {
    ok: true,
    lines: [`Arkivet är klart: ${path}`, contentLine(manifest)],
    json: { ok: true, path, manifest },
  };
}

/** Takes an archive in. */
export async function importCommand(
  { database, now, progress }: CommandPlace,
  path: string,
): Promise<CommandResult> {
  const tell = sometimes(progress);
  let lines = 0;
  const onLine = (): void => {
    lines += 1;
    tell(() => `${count(lines)} rader lästa (varje rad läses två gånger) …`);
  };
  try {
    const manifest = await importArchive(database, { path, now, onLine });
    const { name } = manifest.association;
    return {
      ok: true,
      lines: [
        `${name} finns nu här.`,
        contentLine(manifest),
        "Personer och behörigheter följer inte med i arkivet: bjud in dem på nytt.",
      ],
      json: { ok: true, path, manifest },
    };
  } catch (error) {
    if (!(error instanceof ArchiveRefused)) throw error;
    const { issues } = error.data;
    return {
      ok: false,
      lines: ["Arkivet togs inte in. Inget har ändrats.", ...issues.map(issueLine)],
      json: { ok: false, code: error.code, issues },
    };
  }
}

function contentLine({ counts, association }: ArchiveManifest): string {
  const records = Object.values(counts.records).reduce((sum, number) => sum + number, 0);
  const entries = counts.auditEntries;
  return `${association.name}: ${count(records)} ${records === 1 ? "post" : "poster"} och ${count(entries)} ${
    entries === 1 ? "händelse" : "händelser"
  } i loggen.`;
}

function issueLine({ file, line, message }: ArchiveIssue): string {
  const place = line === null ? "" : `${file}, rad ${line}: `;
  return `  ${place}${message.sv}`;
}

function count(number: number): string {
  return number.toLocaleString("sv");
}

function sometimes(progress: (sentence: string) => void): (sentence: () => string) => void {
  let told = performance.now();
  return (sentence) => {
    if (performance.now() - told < progressMs) return;
    told = performance.now();
    progress(sentence());
  };
}
