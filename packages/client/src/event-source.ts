/** A message of a stream of server-sent events. */
export interface EventSourceMessage {
  /** `message` where the stream names none. */
  readonly event: string;
  readonly data: string;
}

/**
 * Reads server-sent events (WHATWG HTML, 9.2.6) piece by piece. `id` and `retry` mean nothing to a client that resumes by
 * positions, and a comment is only a sign of life: all three are passed by.
 */
export class EventSourceParser {
  #rest = "";
  #event = "";
  #data: string[] = [];

  /** The messages that this piece completes. */
  feed(piece: string): EventSourceMessage[] {
    // A \r at the end may be the first half of a \r\n: it waits for the next piece.
    const lines = (this.#rest + piece).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? "";
    return lines.flatMap((line) => this.#line(line));
  }

  #line(line: string): EventSourceMessage[] {
    if (line !== "") {
      const [, field = line, value = ""] = /^([^:]*): ?(.*)$/su.exec(line) ?? [];
      if (field === "event") this.#event = value;
      if (field === "data") this.#data.push(value);
      return [];
    }
    const message = { event: this.#event || "message", data: this.#data.join("\n") };
    const isEmpty = this.#data.length === 0;
    this.#event = "";
    this.#data = [];
    return isEmpty ? [] : [message];
  }
}
