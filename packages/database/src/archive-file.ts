import { createHash } from "node:crypto";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import {
  archiveFiles,
  type ArchiveIssue,
  archiveLimits,
  type ArchiveManifest,
  ArchiveRefused,
  manifestSchema,
} from "./archive.ts";

type FileName = (typeof archiveFiles)[keyof typeof archiveFiles];

/** A line of a file in an archive. */
export interface ArchiveLine {
  /** The first is 1. */
  readonly number: number;
  readonly text: string;
}

/** An archive that is open to be read: its files are those that it must have, and no larger than it says. */
export interface ArchiveFile extends AsyncDisposable {
  readonly manifest: ArchiveManifest;
  /** The lines of a file. Throws at its end where its content is not what the manifest says. */
  lines(name: FileName): AsyncGenerator<ArchiveLine>;
}

/** Opens an archive. Throws {@link ArchiveRefused} for what is no archive of ours. */
export async function openArchive(path: string): Promise<ArchiveFile> {
  await using opened = new AsyncDisposableStack();
  const zip = await openZip(path);
  opened.defer(() => zip.close());
  const entries = await entriesOf(zip);
  const manifest = await readManifest(zip, entries.get(archiveFiles.manifest));
  async function* lines(name: FileName): AsyncGenerator<ArchiveLine> {
    const told = manifest.files.find((file) => file.name === name);
    const hash = createHash("sha256");
    let number = 0;
    for await (const bytes of splitLines(await streamOf(zip, entries.get(name)), name)) {
      hash.update(bytes);
      number += 1;
      yield { number, text: bytes.toString("utf8") };
    }
    if (told?.sha256 !== hash.digest("hex")) throw damaged(name);
  }
  const ours = opened.move();
  return { manifest, lines, [Symbol.asyncDispose]: () => ours.disposeAsync() };
}

async function openZip(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { lazyEntries: true, autoClose: false });
  } catch (cause) {
    // A file that is not there, or may not be read, is told by the system.
    if (cause instanceof Error && "code" in cause) throw cause;
    throw notZip();
  }
}

/** The files of an archive by their names: each once, and none beside them. */
async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const expected: readonly string[] = Object.values(archiveFiles);
  const entries = new Map<string, Entry>();
  let bytes = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (!expected.includes(entry.fileName) || entries.has(entry.fileName)) throw wrongFiles();
      entries.set(entry.fileName, entry);
      bytes += entry.uncompressedSize;
    }
  } catch (error) {
    throw error instanceof ArchiveRefused ? error : notZip();
  }
  if (entries.size !== expected.length) throw wrongFiles();
  if (bytes > archiveLimits.unpackedBytes) throw tooLarge(null);
  return entries;
}

async function readManifest(zip: ZipFile, entry: Entry | undefined): Promise<ArchiveManifest> {
  const name = archiveFiles.manifest;
  if (entry !== undefined && entry.uncompressedSize > archiveLimits.manifestBytes)
    throw tooLarge(name);
  const parts: Buffer[] = [];
  for await (const bytes of splitLines(await streamOf(zip, entry), name)) parts.push(bytes);
  const parsed = manifestSchema.safeParse(jsonOf(Buffer.concat(parts).toString("utf8")));
  if (parsed.success) return parsed.data;
  throw refused("MANIFEST_INVALID", name, {
    sv: "manifest.json är inte ett manifest som den här versionen av Finsam kan läsa",
    en: "Expected manifest.json to be a manifest that this version of Finsam reads",
  });
}

/** What a file holds, unpacked: never more than the archive's own list says that it does. */
async function streamOf(zip: ZipFile, entry: Entry | undefined) {
  if (entry === undefined) throw wrongFiles();
  try {
    return await zip.openReadStreamPromise(entry);
  } catch {
    throw damaged(entry.fileName);
  }
}

/** Each line with its end. Throws for a line that is too long, and for what cannot be unpacked. */
async function* splitLines(stream: AsyncIterable<unknown>, file: string): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let length = 0;
  const add = (part: Buffer): void => {
    length += part.length;
    if (length > archiveLimits.lineBytes) throw tooLarge(file);
    parts.push(part);
  };
  const bytes = stream[Symbol.asyncIterator]();
  for (;;) {
    const chunk = await bytes.next().catch(() => {
      throw damaged(file);
    });
    if (chunk.done === true) break;
    let rest: Buffer = Buffer.from(Buffer.isBuffer(chunk.value) ? chunk.value : []);
    for (let end = rest.indexOf(10); end !== -1; end = rest.indexOf(10)) {
      add(rest.subarray(0, end + 1));
      yield Buffer.concat(parts);
      parts = [];
      length = 0;
      rest = rest.subarray(end + 1);
    }
    add(rest);
  }
  if (length > 0) yield Buffer.concat(parts);
}

/** The JSON in a text; undefined where it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refused(
  code: ArchiveIssue["code"],
  file: string | null,
  message: ArchiveIssue["message"],
): ArchiveRefused {
  return new ArchiveRefused([{ code, file, line: null, message }]);
}

function notZip(): ArchiveRefused {
  return refused("NOT_A_ZIP", null, {
    sv: "Filen är ingen zip-fil, eller är skadad",
    en: "Expected a zip file that is whole",
  });
}

function wrongFiles(): ArchiveRefused {
  const names = Object.values(archiveFiles).join(", ");
  return refused("WRONG_FILES", null, {
    sv: `Arkivet ska innehålla ${names} och inget annat`,
    en: `Expected the files ${names} and no others`,
  });
}

function damaged(file: string): ArchiveRefused {
  return refused("FILE_DAMAGED", file, {
    sv: `${file} är skadad eller har ändrats sedan arkivet gjordes`,
    en: `Expected ${file} as the manifest has it: it is damaged, or was changed since`,
  });
}

function tooLarge(file: string | null): ArchiveRefused {
  return refused("TOO_LARGE", file, {
    sv: `${file ?? "Arkivet"} är större än vad som kan läsas in`,
    en: `Expected ${file ?? "an archive"} no larger than what can be read`,
  });
}
