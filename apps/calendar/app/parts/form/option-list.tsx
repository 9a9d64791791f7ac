import { type ReactNode, useId } from "react";
import { useRefused } from "./refused-form.ts";
import { described, FieldError } from "./text-field.tsx";

/** One of the things to choose from. */
export interface ListedOption {
  readonly value: string;
  readonly label: ReactNode;
  /** What it means. */
  readonly hint?: ReactNode;
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
  /** Values of those that are chosen at first, unless it shows again what was sent. */
  readonly chosen: readonly string[];
}) {
  const { sent, issue = error } = useRefused(name);
  const id = useId();
  return (
    <fieldset className="ds-fieldset" {...described(id, hint, issue)}>
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
            defaultChecked={(sent ?? chosen).includes(value)}
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
      <FieldError id={id} error={issue} />
    </fieldset>
  );
}
