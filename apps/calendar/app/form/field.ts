import type { VocabularyName } from "@finsam/domain";
import { labels } from "@finsam/domain/labels";
import { type Language, type Say, sayIn } from "../language.ts";
import { capitalised, codeInWords } from "../words/term.ts";
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

/** One of several, or none: what none means is told. */
export interface ChoiceField extends Named {
  readonly kind: "choice";
  readonly options: readonly Option[];
  /** Undefined: one must be chosen, the first from the start. */
  readonly none?: string;
}

/** Any of several. */
export interface ChoicesField extends Named {
  readonly kind: "choices";
  readonly options: readonly Option[];
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

/** What a field holds, in words; undefined where it is empty. */
export function inWords(field: Field, values: FormValues, say: Say): string | undefined {
  switch (field.kind) {
    case "choice":
    case "choices": {
      const labels = (values[field.name] ?? []).map(
        (value) => field.options.find((option) => option.value === value)?.label ?? value,
      );
      return labels.length === 0 ? undefined : labels.join(", ");
    }
    case "tick":
      return valueOf(values, field.name) === undefined ? undefined : say("Ja", "Yes");
    case "table": {
      const rows = rowsOf(values, field.name).map((row) =>
        field.columns
          .map((column) => inWords(column, row, say))
          .filter((text) => text !== undefined)
          .join(", "),
      );
      return rows.length === 0 ? undefined : rows.join("\n");
    }
    default:
      return valueOf(values, field.name);
  }
}

/** The field of a name, or the table to which it belongs. */
export function fieldOf(sections: readonly Section[], unit: string): Field | undefined {
  return sections.flatMap(({ fields }) => fields).find(({ name }) => name === unit);
}

/** Options of a closed set, with the words of the domain. */
export function optionsOf(name: VocabularyName, language: Language): Option[] {
  return Object.entries(labels[name]).map(([value, label]) => ({
    value,
    label: capitalised(sayIn(language)(label, codeInWords(value))),
  }));
}
