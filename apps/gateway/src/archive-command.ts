import {
  type ArchiveIssue,
  type ArchiveManifest,
  ArchiveRefused,
  exportArchive,
  importArchive,
  writeAudit,
} from "@finsam/database";
import type { Command, CommandPlace, CommandResult } from "./command.ts";
import {
  eventImportAbout,
  eventImportOptions,
  eventImportUsage,
  isEventSource,
  readEventImport,
} from "./import/event-import-command.ts";

/** After how much time progress is told again, in ms. */
const progressMs = 2000;

/** The commands that write an archive and take one in. */
export const archiveCommands: readonly Command[] = [
  {
    name: "export",
    usage: "<förbund> <fil.zip>",
    example: "suvs suvs.zip",
    about: [
      "Skriver allt som ett förbund äger till ett arkiv: även utkast, det som är",
      "borttaget, och loggen. <förbund> är dess adress. Filen får inte finnas redan.",
    ],
    read: ({ words: [slug, path, more] }) =>
      slug === undefined || path === undefined || more !== undefined
        ? undefined
        : { with: "database", run: (place) => exportCommand(place, slug, path) },
  },
  {
    name: "import",
    usage: `<fil.zip | fil.ics | adress> ${eventImportUsage}`,
    example: "suvs.zip",
    about: [
      "Tar in ett arkiv. Förbundet får inte finnas i databasen redan. Är något fel i",
      "arkivet ändras ingenting.",
      ...eventImportAbout,
    ],
    options: eventImportOptions,
    read: (asked) => {
      const [path, more] = asked.words;
      if (path === undefined || more !== undefined) return undefined;
      return isEventSource(path)
        ? readEventImport(asked, path)
        : { with: "database", run: (place) => importCommand(place, path) };
    },
  },
];

/** Writes the archive of an association to a new file. */
async function exportCommand(
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

/** Takes an archive in. `movesHome`: of an association that has its home on another server. */
export async function importCommand(
  { database, now, progress }: CommandPlace,
  path: string,
  movesHome = false,
): Promise<CommandResult> {
  const tell = sometimes(progress);
  let lines = 0;
  const onLine = (): void => {
    lines += 1;
    tell(() => `${count(lines)} rader lästa (varje rad läses två gånger) …`);
  };
  try {
    const manifest = await importArchive(database, { path, now, movesHome, onLine });
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
