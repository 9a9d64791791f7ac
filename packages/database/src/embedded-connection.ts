import { Duplex } from "node:stream";
import { protocol, type PGlite } from "@electric-sql/pglite";

/** AuthenticationOk and ReadyForQuery: what a server that asks for no password answers to a start. */
const welcome = Buffer.from("R\0\0\0\u0008\0\0\0\0Z\0\0\0\u0005I", "latin1");

/** The messages after which a client waits for an answer: Query, Sync, Flush, CopyDone, CopyFail. */
const turns = new Set(Buffer.from("QSHcf"));

const terminate = "X".codePointAt(0);

/**
 * The client's end of a connection to an in-process PGlite, in the place of node-postgres' socket.
 * PGlite has one session for all connections, so whatever the connection before has left in it (an open
 * transaction, settings, prepared statements, locks, temporary tables) is dropped when a new one begins.
 * Requests are handed over whole: nothing that others ask of PGlite comes between their parts.
 */
export class EmbeddedConnection extends Duplex {
  readonly #lite: PGlite;
  #begun = false;
  #unread: Buffer = Buffer.alloc(0);

  constructor(lite: PGlite) {
    super();
    this.#lite = lite;
  }

  /** What node-postgres calls on a socket; there is nothing to reach, so it is connected at once. */
  connect(): this {
    queueMicrotask(() => this.emit("connect"));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {
    // Answers are pushed as they come.
  }

  override _write(
    chunk: Buffer,
    _encoding: BufferEncoding,
    written: (error?: Error | null) => void,
  ): void {
    this.#unread = this.#unread.length === 0 ? chunk : Buffer.concat([this.#unread, chunk]);
    this.#answer().then(() => written(), written);
  }

  async #answer(): Promise<void> {
    if (!this.#begun) {
      if (this.#unread.length < 4 || this.#unread.length < this.#unread.readInt32BE(0)) return;
      this.#take(this.#unread.readInt32BE(0));
      this.#begun = true;
      await this.#beginSession();
      this.push(welcome);
    }
    const { end, terminated } = requestsIn(this.#unread);
    if (end > 0) await this.#execute(this.#take(end), (bytes) => this.push(bytes));
    if (terminated) this.push(null);
  }

  #take(length: number): Buffer {
    const taken = this.#unread.subarray(0, length);
    this.#unread = this.#unread.subarray(length);
    return taken;
  }

  async #beginSession(): Promise<void> {
    if (this.#lite.isInTransaction())
      await this.#execute(protocol.serialize.query("rollback"), ignore);
    await this.#execute(protocol.serialize.query("discard all"), ignore);
  }

  /** `execProtocolRaw` would do the same, but keeps every row it has ever read (PGlite 0.5.16). */
  async #execute(request: Uint8Array, answer: (bytes: Uint8Array) => void): Promise<void> {
    await this.#lite.runExclusive(async () => {
      if (this.destroyed) return;
      await this.#lite.execProtocolRawStream(request, {
        // A view into PGlite's memory, overwritten by the next answer: hence the copy.
        onRawData: (bytes) => answer(Buffer.from(bytes)),
      });
    });
  }
}

function ignore(): void {
  // What the end of the session before is answered with concerns nobody.
}

/** How many bytes of `unread` are whole requests, and whether the client takes its leave after them. */
function requestsIn(unread: Buffer): { end: number; terminated: boolean } {
  let end = 0;
  let at = 0;
  while (at + 5 <= unread.length) {
    const type = unread.readUInt8(at);
    if (type === terminate) return { end, terminated: true };
    const next = at + 1 + unread.readInt32BE(at + 1);
    if (next > unread.length) break;
    if (turns.has(type)) end = next;
    at = next;
  }
  return { end, terminated: false };
}
