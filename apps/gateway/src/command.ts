import type { Database } from "@finsam/database";

/** What a command has to tell, for a person and for a program. */
export interface CommandResult {
  readonly ok: boolean;
  /** Sentences in Swedish. */
  readonly lines: readonly string[];
  readonly json: unknown;
}

/** What a command works with. */
export interface CommandPlace {
  readonly database: Database;
  readonly now: Date;
  /** Tells a person how far it has come. */
  readonly progress: (sentence: string) => void;
}

/** What stands after the name of a command. */
export interface Asked {
  /** What is no option, in order. */
  readonly words: readonly string[];
  /** The value of `--name value`; undefined where it is not there. */
  readonly text: (name: string) => string | undefined;
  /** Whether `--name` is there. */
  readonly flag: (name: string) => boolean;
}

/** What is to be done, as it was understood: with the server's database open, without it, or being the server itself. */
export type Action =
  | { readonly with: "database"; run(place: CommandPlace): Promise<CommandResult> }
  | { readonly with: "nothing"; run(place: Omit<CommandPlace, "database">): Promise<CommandResult> }
  /** Answers the exit code, and tells all there is to tell by itself. */
  | { readonly with: "process"; run(): Promise<number> };

/** A command of `finsam`, one line of the table in command-line.ts. */
export interface Command {
  /** As it is typed: `export`, `peer-token add`. */
  readonly name: string;
  /** What stands after the name, as a person reads it: `<förbund> <fil.zip>`. */
  readonly usage: string;
  /** Sentences in Swedish, of at most 80 characters a line. */
  readonly about: readonly string[];
  /** What stands after the name, as one would type it; undefined where the usage says it all. */
  readonly example?: string;
  /** Its own options. */
  readonly options?: Readonly<Record<string, { readonly type: "string" | "boolean" }>>;
  /** Undefined for what cannot be understood. */
  readonly read: (asked: Asked) => Action | undefined;
}
