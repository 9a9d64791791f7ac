import { type ReactNode, useId } from "react";
import { useSay } from "../../use-language.ts";
import { useRefused } from "./refused-form.ts";

/** What a field of a form is told. */
export interface FieldProps {
  /** What it is called in the form that is sent. */
  readonly name: string;
  /** Where a summary of errors leads to it. Default: one of its own. */
  readonly id?: string | undefined;
  readonly label: string;
  /** What helps to fill it in. */
  readonly hint?: ReactNode;
  /** What it holds at first, unless it shows again what was sent. */
  readonly defaultValue?: string | undefined;
  readonly required?: boolean;
  /** What is wrong with what was sent, as a sentence. Default: what the endpoint says of the field of this name. */
  readonly error?: string | undefined;
}

/** A line of text, a day, a clock time, an address: by its type. */
export function TextField({
  type = "text",
  ...field
}: FieldProps & {
  readonly type?: "text" | "date" | "time" | "email" | "url" | "number" | "search";
  readonly autoComplete?: string;
  readonly inputMode?: "numeric" | "decimal";
  readonly maxLength?: number;
  readonly min?: string | number;
  readonly max?: string | number;
  readonly step?: number;
}) {
  const { name, label, hint, error, defaultValue, ...input } = field;
  const { sent: [value = defaultValue] = [], issue = error } = useRefused(name);
  const ownId = useId();
  const id = field.id ?? ownId;
  return (
    <div className="ds-field">
      <FieldLabel id={id} label={label} hint={hint} required={field.required} />
      <input
        className="ds-input"
        name={name}
        type={type}
        {...described(id, hint, issue)}
        {...input}
        defaultValue={value}
        id={id}
      />
      <FieldError id={id} error={issue} />
    </div>
  );
}

/** Running text. */
export function TextArea({ rows = 5, ...field }: FieldProps & { readonly rows?: number }) {
  const { name, label, hint, error, defaultValue, ...input } = field;
  const { sent: [value = defaultValue] = [], issue = error } = useRefused(name);
  const ownId = useId();
  const id = field.id ?? ownId;
  return (
    <div className="ds-field">
      <FieldLabel id={id} label={label} hint={hint} required={field.required} />
      <textarea
        className="ds-input"
        name={name}
        rows={rows}
        {...described(id, hint, issue)}
        {...input}
        defaultValue={value}
        id={id}
      />
      <FieldError id={id} error={issue} />
    </div>
  );
}

/** The name of a field, whether it must be filled in, and what helps. */
export function FieldLabel({
  id,
  label,
  hint,
  required = false,
}: {
  readonly id: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly required?: boolean | undefined;
}) {
  const say = useSay();
  return (
    <>
      <label className="ds-label" htmlFor={id}>
        {label}
        {required ? (
          <span className="required"> {say("(måste fyllas i)", "(required)")}</span>
        ) : null}
      </label>
      {hint === undefined ? null : (
        <p data-field="description" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  );
}

/** What is wrong with a field; nothing where nothing is. */
export function FieldError({
  id,
  error,
}: {
  readonly id: string;
  readonly error?: string | undefined;
}) {
  if (error === undefined) return null;
  return (
    <p className="ds-validation-message" data-field="validation" id={`${id}-error`}>
      {error}
    </p>
  );
}

/** What binds a field to its hint and its error. */
export function described(id: string, hint: ReactNode, error: string | undefined) {
  const ids = [hint === undefined ? "" : `${id}-hint`, error === undefined ? "" : `${id}-error`];
  const describedBy = ids.filter((part) => part !== "").join(" ");
  return {
    ...(describedBy !== "" && { "aria-describedby": describedBy }),
    ...(error !== undefined && { "aria-invalid": true as const }),
  };
}
