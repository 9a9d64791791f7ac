import type { VocabularyName } from "@finsam/domain";
import type { Language, Say } from "../language.ts";
import { capitalised, termsIn } from "../words/term.ts";
import { type FormValues, rowsOf, valueOf } from "./form-values.ts";

/** One of what a field offers. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What every field has. */
interface Named {
  /** In the form, and as the endpoint calls it where it tells what is wrong: `venue.name`. */
  readonly name: string;
  readonly label: string;
  /** What helps to fill it in. */
  readonly hint?: string;
}

/** A field that one writes in. */
export interface WrittenField extends Named {
  readonly kind: "text" | "date" | "time" | "number" | "email" | "url" | "prose";
  readonly required?: boolean;
  /** Lines of a prose. */
  readonly lines?: number;
}

/** What has options. */
interface Offering extends Named {
  readonly options: readonly Option[];
  /** Whether these are names: then they are Swedish, whatever the language of the page. Default: they are terms. */
  readonly areNames?: boolean;
}

/** One of several, or none: what none means is told. */
export interface ChoiceField extends Offering {
  readonly kind: "choice";
  /** Undefined: one must be chosen, the first from the start. */
  readonly none?: string;
}

/** Any of several. */
export interface ChoicesField extends Offering {
  readonly kind: "choices";
}

/** Yes, or nothing. */
export interface TickField extends Named {
  readonly kind: "tick";
}

/** What repeats, a row for each. */
export interface TableField extends Named {
  readonly kind: "table";
  readonly columns: readonly (WrittenField | ChoiceField)[];
  /** What a row is called: `Medverkande`. */
  readonly row: string;
}

/** What is kept and not shown. */
export interface HiddenField extends Named {
  readonly kind: "hidden";
}

/** A field of a form. */
export type Field =
  | WrittenField
  | ChoiceField
  | ChoicesField
  | TickField
  | TableField
  | HiddenField;

/** Fields that belong together. */
export interface Section {
  readonly legend: string;
  readonly hint?: string;
  readonly fields: readonly Field[];
  /** Whether it is folded together where it is empty. */
  readonly seldom?: boolean;
}

/** Something that a field holds, in words. */
export interface Held {
  readonly text: string;
  /** Whether a record says it in its own words: then it is Swedish, whatever the language of the page. */
  readonly isOwn: boolean;
}

/** What a field holds, a line for each row of a table; no line where it is empty. */
export function inWords(field: Field, values: FormValues, say: Say): readonly (readonly Held[])[] {
  switch (field.kind) {
    case "table":
      return rowsOf(values, field.name).map((row) =>
        field.columns.flatMap((column) => inWords(column, row, say).flat()),
      );
    case "choice":
    case "choices": {
      const chosen = values[field.name] ?? [];
      const isOwn = field.areNames === true;
      const held = chosen.map((value) => ({
        text: field.options.find((option) => option.value === value)?.label ?? value,
        isOwn,
      }));
      return held.length === 0 ? [] : [held];
    }
    default: {
      const value = valueOf(values, field.name);
      if (value === undefined) return [];
      const isOwn = field.kind === "text" || field.kind === "prose";
      return [[{ text: field.kind === "tick" ? say("Ja", "Yes") : value, isOwn }]];
    }
  }
}

/** Options with what is chosen, also where nothing is known of it here: else it would be lost. */
export function withChosen(
  options: readonly Option[],
  chosen: readonly string[],
): readonly Option[] {
  const unknown = chosen.filter((value) => !options.some((option) => option.value === value));
  return [...options, ...unknown.map((value) => ({ value, label: value }))];
}

/** The field of a name, or the table to which it belongs. */
export function fieldOf(sections: readonly Section[], unit: string): Field | undefined {
  return sections.flatMap(({ fields }) => fields).find(({ name }) => name === unit);
}

/** Options of a closed set, with the words of the domain. */
export function optionsOf(name: VocabularyName, language: Language): Option[] {
  return Object.entries(termsIn(language, name)).map(([value, label]) => ({
    value,
    label: capitalised(label),
  }));
}
