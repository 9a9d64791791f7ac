import * as z from "zod";
import { parseChangeNumber } from "./change-number.ts";

/** That a feed has moved. Nothing depends on it: it only tells a follower to ask now rather than later. */
export interface Hint {
  /** The name of the audience whose feed has moved. */
  readonly audience: string;
  /** The feed's highest number. */
  readonly head: bigint;
}

/** What a hint is on the wire: the data of a server-sent event of type `moved`. */
export const hintSchema = z.object({
  audience: z.string().min(1).max(200),
  /** Decimal, as text: it needs no reader that holds large integers. */
  head: z.string().regex(/^(?:0|[1-9]\d{0,18})$/),
});

/** More than a hint ever needs; a line beyond it is dropped. */
const MAX_LINE = 8192;

/** One hint as a server-sent event, its blank line included. */
export function encodeHint({ audience, head }: Hint): string {
  return `event: moved\ndata: ${JSON.stringify({ audience, head: String(head) })}\n\n`;
}

/**
 * Reads hints from an event stream (WHATWG HTML § 9.2) as its text arrives, cut anywhere. Events of other types, comments
 * and what cannot be read are passed over; nothing is thrown, and no more than a line is held back.
 */
export class HintReader {
  #line = "";
  #tooLong = false;
  #afterReturn = false;
  #event = "";
  #data: string[] = [];

  /** The hints that end in this piece of the stream. */
  read(piece: string): Hint[] {
    const hints: Hint[] = [];
    for (const character of piece) {
      const isNewline = character === "\n";
      if (isNewline && this.#afterReturn) {
        this.#afterReturn = false;
        continue;
      }
      this.#afterReturn = character === "\r";
      if (!isNewline && !this.#afterReturn) {
        if (this.#line.length < MAX_LINE) this.#line += character;
        else this.#tooLong = true;
        continue;
      }
      const hint = this.#tooLong ? undefined : this.#endOfLine(this.#line);
      if (hint !== undefined) hints.push(hint);
      this.#line = "";
      this.#tooLong = false;
    }
    return hints;
  }

  #endOfLine(line: string): Hint | undefined {
    if (line === "") return this.#endOfEvent();
    const [, field, value = ""] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === "event") this.#event = value;
    if (field === "data" && this.#data.length < 10) this.#data.push(value);
    return undefined;
  }

  #endOfEvent(): Hint | undefined {
    const hint = this.#event === "moved" ? parseHint(this.#data.join("\n")) : undefined;
    this.#event = "";
    this.#data = [];
    return hint;
  }
}

function parseHint(data: string): Hint | undefined {
  try {
    const parsed = hintSchema.safeParse(JSON.parse(data));
    const head = parsed.success ? parseChangeNumber(parsed.data.head) : undefined;
    return parsed.success && head !== undefined
      ? { audience: parsed.data.audience, head }
      : undefined;
  } catch {
    return undefined;
  }
}
