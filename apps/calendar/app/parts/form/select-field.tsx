import { useId } from "react";
import { described, FieldError, FieldLabel, type FieldProps } from "./text-field.tsx";

/** One of several, from a list. */
export function SelectField({
  options,
  none,
  ...field
}: FieldProps & {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What it says where nothing is chosen; undefined: something always is. */
  readonly none?: string;
}) {
  const { name, label, hint, error, ...select } = field;
  const id = useId();
  return (
    <div className="ds-field">
      <FieldLabel id={id} label={label} hint={hint} required={field.required} />
      <select className="ds-input" id={id} name={name} {...described(id, hint, error)} {...select}>
        {none === undefined ? null : <option value="">{none}</option>}
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      <FieldError id={id} error={error} />
    </div>
  );
}
