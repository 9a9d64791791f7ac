import { useId } from "react";
import { described, FieldError } from "./text-field.tsx";

/** One of the things to choose from. */
export interface ListedOption {
  readonly value: string;
  readonly label: string;
  /** What it means. */
  readonly hint?: string | undefined;
}

/** Options of which all are seen, each with what it means: one of them (radio buttons), or any (checkboxes). */
export function OptionList({
  type,
  name,
  legend,
  hint,
  error,
  options,
  chosen,
}: {
  readonly type: "checkbox" | "radio";
  readonly name: string;
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly options: readonly ListedOption[];
  /** Values of those that are chosen at first. */
  readonly chosen: readonly string[];
}) {
  const id = useId();
  return (
    <fieldset className="ds-fieldset" {...described(id, hint, error)}>
      <legend className="ds-label">{legend}</legend>
      {hint === undefined ? null : (
        <p data-field="description" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {options.map(({ value, label, hint: means }) => (
        <div className="ds-field" key={value}>
          <input
            className="ds-input"
            type={type}
            id={`${id}-${value}`}
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
            {...described(`${id}-${value}`, means, undefined)}
          />
          <label className="ds-label" data-weight="regular" htmlFor={`${id}-${value}`}>
            {label}
          </label>
          {means === undefined ? null : (
            <p data-field="description" id={`${id}-${value}-hint`}>
              {means}
            </p>
          )}
        </div>
      ))}
      <FieldError id={id} error={error} />
    </fieldset>
  );
}
