import { type ChoiceField, withChosen, type WrittenField } from "../../form/field.ts";
import { type FormValues, valueOf } from "../../form/form-values.ts";
import type { FieldIssue } from "../../outcome.ts";
import { useSay } from "../../use-language.ts";
import { SelectField } from "./select-field.tsx";
import { TextArea, TextField } from "./text-field.tsx";

/** What a field is filled with, and what is wrong with it. */
export interface Filling {
  readonly values: FormValues;
  readonly issues: readonly FieldIssue[];
}

/** The `id` of a field in the page. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

/** What is told of any field. */
export function toldOf(
  { name, label, hint }: { readonly name: string; readonly label: string; readonly hint?: string },
  { issues }: Filling,
) {
  const error = issues.find(({ path }) => path.join(".") === name)?.message;
  return { name, id: fieldId(name), label, hint, error };
}

/** A field that one writes in, or a list of which one is chosen: alone, or in a row. */
export function PlainField({
  field,
  ...filling
}: Filling & { readonly field: WrittenField | ChoiceField }) {
  const say = useSay();
  const told = toldOf(field, filling);
  const value = valueOf(filling.values, field.name);
  switch (field.kind) {
    case "choice":
      return (
        <SelectField
          {...told}
          none={field.none}
          options={withChosen(field.options, value === undefined ? [] : [value])}
          defaultValue={value ?? ""}
        />
      );
    case "prose":
      return <TextArea {...told} rows={field.lines ?? 5} defaultValue={value ?? ""} />;
    case "number":
      return <TextField {...told} inputMode="numeric" defaultValue={value ?? ""} />;
    default:
      return (
        <TextField
          {...told}
          type={field.kind}
          // Said in words and not checked by the browser: a draft is saved as far as it is filled in.
          label={
            field.required === true
              ? `${field.label} ${say("(måste fyllas i)", "(required)")}`
              : field.label
          }
          defaultValue={value ?? ""}
        />
      );
  }
}
