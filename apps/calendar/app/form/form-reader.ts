import {
  instantOf,
  isDay,
  isPartialDate,
  type Term,
  vocabulary,
  type VocabularyName,
} from "@finsam/domain";
import type { Say } from "../language.ts";
import type { FieldIssue } from "../outcome.ts";
import { type FormValues, rowsOf, valueOf } from "./form-values.ts";

/**
 * Reads what a form holds as what the endpoint takes, and gathers what cannot be read, each at its field. Whether what can be
 * read is also right is the endpoint's to say.
 */
export class FormReader {
  readonly issues: FieldIssue[];
  readonly #values: FormValues;
  readonly #say: Say;
  readonly #path: readonly string[];

  constructor(
    values: FormValues,
    say: Say,
    path: readonly string[] = [],
    issues: FieldIssue[] = [],
  ) {
    this.#values = values;
    this.#say = say;
    this.#path = path;
    this.issues = issues;
  }

  /** Null where it is empty. */
  text(name: string): string | null {
    return valueOf(this.#values, name) ?? null;
  }

  /** A text that must be there, with what is said where it isn't; then it is empty. */
  required(name: string, sv: string, en: string): string {
    return this.text(name) ?? this.wrong(name, sv, en) ?? "";
  }

  /** All values of checkboxes, or the lines of a text. */
  all(name: string): string[] {
    return [...(this.#values[name] ?? [])];
  }

  /** Each line of a text, without those that are empty. */
  lines(name: string): string[] {
    const lines = (this.text(name) ?? "").split("\n").map((line) => line.trim());
    return lines.filter((line) => line !== "");
  }

  /** Whether a box is ticked. */
  isTicked(name: string): boolean {
    return this.text(name) !== null;
  }

  day(name: string): string | null {
    const text = this.text(name);
    if (text === null || isDay(text)) return text;
    return this.wrong(
      name,
      "Skriv en dag som finns, i formen 2026-10-15",
      "Write a day that exists, such as 2026-10-15",
    );
  }

  partialDate(name: string): string | null {
    const text = this.text(name);
    if (text === null || isPartialDate(text)) return text;
    return this.wrong(
      name,
      "Skriv en dag, en månad eller ett år: 2026-10-15, 2026-10 eller 2026",
      "Write a day, a month or a year: 2026-10-15, 2026-10 or 2026",
    );
  }

  /** A whole number. */
  whole(name: string): number | null {
    const value = this.number(name);
    if (value === null || (Number.isSafeInteger(value) && Math.abs(value) < 2 ** 31)) return value;
    return this.wrong(name, "Skriv ett heltal", "Write a whole number");
  }

  /** A number, with a comma or a point. */
  number(name: string): number | null {
    const text = this.text(name);
    if (text === null) return null;
    const value = Number(text.replaceAll(/\s/g, "").replace(",", "."));
    if (Number.isFinite(value)) return value;
    return this.wrong(name, "Skriv ett tal med siffror", "Write a number with digits");
  }

  url(name: string): string | null {
    const text = this.text(name);
    if (text === null || (/^https?:\/\//.test(text) && URL.canParse(text))) return text;
    return this.wrong(
      name,
      "Skriv en adress som börjar med https://",
      "Write an address that begins with https://",
    );
  }

  /** One term of a closed set. */
  term<Name extends VocabularyName>(set: Name, name: string): Term<Name> | null {
    return this.terms(set, name)[0] ?? null;
  }

  /** Terms of a closed set. */
  terms<Name extends VocabularyName>(set: Name, name: string): Term<Name>[] {
    const known: readonly Term<Name>[] = vocabulary[set];
    return this.all(name).flatMap((text) => {
      const term = known.find((one) => one === text);
      if (term === undefined)
        this.wrong(name, "Välj något i listan", "Choose something in the list");
      return term === undefined ? [] : [term];
    });
  }

  /** The instant at which clocks of the zone show the time of a field on a day; null without either. */
  instant(name: string, day: string | null, timeZone: string): string | null {
    const time = this.text(name);
    if (time === null || day === null || !isDay(day)) return null;
    if (/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return instantOf(day, time, timeZone);
    return this.wrong(
      name,
      "Skriv ett klockslag i formen 08:30",
      "Write a clock time, such as 08:30",
    );
  }

  /** Each row of a table, read by the names of its columns. */
  rows<Row>(table: string, read: (row: FormReader) => Row): Row[] {
    return rowsOf(this.#values, table).map((row, place) =>
      read(new FormReader(row, this.#say, [...this.#path, table, String(place)], this.issues)),
    );
  }

  /** The fields whose names begin with a name and a point, read by what follows; undefined where all are empty. */
  part(name: string): FormReader | undefined {
    const fields = Object.entries(this.#values).flatMap(([field, texts]) =>
      field.startsWith(`${name}.`) ? [[field.slice(name.length + 1), texts] as const] : [],
    );
    if (fields.length === 0) return undefined;
    return new FormReader(
      Object.fromEntries(fields),
      this.#say,
      [...this.#path, name],
      this.issues,
    );
  }

  /** Notes what is wrong with a field. */
  wrong(name: string, sv: string, en: string): null {
    const path = [...this.#path, ...name.split(".")];
    this.issues.push({ path, message: this.#say(sv, en) });
    return null;
  }
}
