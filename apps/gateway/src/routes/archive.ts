import { createReadStream } from "node:fs";
import { mkdtempDisposable, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import {
  auditLines,
  exportArchive,
  managedAssociation,
  type PrismaClient,
  writeAudit,
} from "@finsam/database";
import { swedishDay, type Viewer } from "@finsam/domain";
import { type Context, Hono } from "hono";
import type { RequestIdVariables } from "hono/request-id";
import type { Identify } from "../identity/identify.ts";
import type { RequestScopes } from "../request-scope.ts";
import { notFound } from "./not-found.ts";

/** What the archive is made from. */
export interface ArchiveParts {
  readonly prisma: PrismaClient;
  readonly identify: Identify;
  readonly scopes: RequestScopes;
  readonly now: () => Date;
}

type Gateway = { Variables: RequestIdVariables };

/** Who may export, and what. */
interface Exporter {
  readonly associationId: string;
  readonly slug: string;
  readonly now: Date;
}

/**
 * `/archive/<slug>`: all that an association owns, as one zip file, and `/archive/<slug>/audit.jsonl`: its audit log.
 * For its administrators; to everybody else there is nothing here. Each export is noted in the audit log.
 */
export function archiveRoutes({ prisma, identify, scopes, now }: ArchiveParts): Hono<Gateway> {
  // One after the other: each holds a connection while it is made.
  let made: Promise<unknown> = Promise.resolve();

  async function admit(context: Context<Gateway>): Promise<Exporter | undefined> {
    const slug = context.req.param("slug") ?? "";
    const { viewer } = await identify(context.req.raw);
    const associationId = await managedAssociation(prisma, viewer, slug);
    if (associationId === undefined) return undefined;
    const at = now();
    await note(viewer, associationId, at);
    return { associationId, slug, now: at };
  }

  async function note(viewer: Viewer, associationId: string, at: Date): Promise<void> {
    const origin = scopes.getStore()?.origin ?? null;
    const entry = { action: "EXPORT", associationId, changes: [] } as const;
    await prisma.$transaction((tx) => writeAudit(tx, { viewer, origin, now: at }, [entry]));
  }

  return new Hono<Gateway>()
    .get("/:slug", async (context) => {
      const exporter = await admit(context);
      if (exporter === undefined) return notFound(context);
      const making = made.then(() => makeArchive(prisma, exporter));
      made = making.catch(() => undefined);
      const { content, bytes } = await making;
      return context.body(content, 200, {
        ...headersOf("application/zip", fileName(exporter, ".zip")),
        "content-length": String(bytes),
      });
    })
    .get("/:slug/audit.jsonl", async (context) => {
      const exporter = await admit(context);
      if (exporter === undefined) return notFound(context);
      const lines = Readable.from(encoded(auditLines(prisma, exporter.associationId)));
      return context.body(
        webStream(lines),
        200,
        headersOf("application/jsonl", fileName(exporter, "-logg.jsonl")),
      );
    });
}

/** Makes the archive as a file that goes when it has been read, or its reader has gone. */
async function makeArchive(prisma: PrismaClient, { associationId, now }: Exporter) {
  const folder = await mkdtempDisposable(join(tmpdir(), "finsam-archive-"));
  try {
    const path = join(folder.path, "archive.zip");
    await exportArchive(prisma, { associationId, path, now });
    const { size: bytes } = await stat(path);
    const file = createReadStream(path);
    file.once("close", () => void folder.remove());
    return { content: webStream(file), bytes };
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

async function* encoded(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const line of lines) yield Buffer.from(line);
}

/** The stream in the class of the HTTP layer. */
function webStream(stream: Readable): ReadableStream<Uint8Array> {
  const chunks = stream[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    cancel() {
      stream.destroy();
    },
  });
}

function fileName({ slug, now }: Exporter, end: string): string {
  return `finsam-${slug}-${swedishDay(now)}${end}`;
}

function headersOf(contentType: string, name: string) {
  return {
    "content-type": contentType,
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "no-store",
  };
}
