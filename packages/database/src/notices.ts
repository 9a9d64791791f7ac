/** Who hears what processes tell. */
export interface NoticeListener {
  /** What a process tells, this one too. */
  heard(text: string): void;
  /** What is told from now on is heard: at first, and again after a connection was lost and others may have told something. */
  connected(): void;
}

/**
 * What processes that share a server's database tell each other in passing. It is kept nowhere, and lost on who isn't listening. On an
 * embedded database, which belongs to one process, nobody is told anything.
 */
export class Notices {
  readonly #listeners = new Set<NoticeListener>();
  readonly #send: (text: string) => Promise<void>;
  #begin: (() => void) | undefined;

  /** `begin` is called when somebody listens for the first time: so nothing is set up where nobody does. */
  constructor(send: (text: string) => Promise<void> = async () => {}, begin?: () => void) {
    this.#send = send;
    this.#begin = begin;
  }

  /** Tells every process: at most 7,999 bytes of UTF-8, or it is rejected. Rejected too where the database doesn't answer. */
  tell(text: string): Promise<void> {
    return this.#send(text);
  }

  /** Listens until the result is called. */
  listen(listener: NoticeListener): () => void {
    this.#listeners.add(listener);
    this.#begin?.();
    this.#begin = undefined;
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Passes on what has come. */
  emit(text: string): void {
    for (const listener of this.#listeners) listener.heard(text);
  }

  /** Passes on that what is told from now on is heard. */
  connected(): void {
    for (const listener of this.#listeners) listener.connected();
  }
}
