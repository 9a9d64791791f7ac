import { type ChangeEventHandler, useId } from "react";
import { useRefused } from "./refused-form.ts";
import { described, FieldError, FieldLabel, type FieldProps } from "./text-field.tsx";

/** One of several, from a list. */
export function SelectField({
  options,
  none,
  ...field
}: FieldProps & {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What it says where nothing is chosen; undefined: something always is. */
  readonly none?: string | undefined;
  /** What is chosen, where the page follows it. Default: it starts from `defaultValue`. */
  readonly value?: string;
  readonly onChange?: ChangeEventHandler<HTMLSelectElement>;
}) {
  const { name, label, hint, error, defaultValue, ...select } = field;
  const { sent: [first = defaultValue] = [], issue = error } = useRefused(name);
  const ownId = useId();
  const id = field.id ?? ownId;
  return (
    <div className="ds-field">
      <FieldLabel id={id} label={label} hint={hint} required={field.required} />
      <select
        className="ds-input"
        name={name}
        {...described(id, hint, issue)}
        {...(select.value === undefined && { defaultValue: first })}
        {...select}
        id={id}
      >
        {none === undefined ? null : <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldError id={id} error={issue} />
    </div>
  );
}
