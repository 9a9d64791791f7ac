import type { ChoiceField, ChoicesField, Option } from "../../form/field.ts";
import { described, FieldError, FieldLabel } from "./text-field.tsx";

/** What a field of choices is told. */
interface Told {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
}

/** One of several, or none, in a list. */
export function ChoiceSelect({
  field: { options, none },
  value,
  ...told
}: Told & { readonly field: ChoiceField; readonly value: string | undefined }) {
  const { id, name, label, hint, error } = told;
  return (
    <div className="ds-field">
      <FieldLabel id={id} label={label} hint={hint} />
      <select
        className="ds-input"
        id={id}
        name={name}
        defaultValue={value ?? ""}
        {...described(id, hint, error)}
      >
        {none === undefined ? null : <option value="">{none}</option>}
        {withChosen(options, value === undefined ? [] : [value]).map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldError id={id} error={error} />
    </div>
  );
}

/** Any of several, a box for each. */
export function Choices({
  field: { options },
  chosen,
  ...told
}: Told & { readonly field: ChoicesField; readonly chosen: readonly string[] }) {
  const { id, name, label, hint, error } = told;
  return (
    <fieldset className="ds-fieldset choices" id={id} tabIndex={-1} {...described(id, hint, error)}>
      <legend className="ds-label">{label}</legend>
      {hint === undefined ? null : (
        <p data-field="description" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {withChosen(options, chosen).map((option) => (
        <Box
          key={option.value}
          id={`${id}-${option.value}`}
          name={name}
          value={option.value}
          label={option.label}
          isTicked={chosen.includes(option.value)}
        />
      ))}
      <FieldError id={id} error={error} />
    </fieldset>
  );
}

/** Yes, or nothing. */
export function Tick({ isTicked, ...told }: Told & { readonly isTicked: boolean }) {
  const { id, name, label, hint, error } = told;
  return (
    <div className="tick">
      <Box id={id} name={name} value="yes" label={label} isTicked={isTicked} />
      {hint === undefined ? null : (
        <p data-field="description" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
    </div>
  );
}

function Box({
  label,
  isTicked,
  ...box
}: {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly isTicked: boolean;
}) {
  return (
    <div className="ds-field">
      <input className="ds-input" type="checkbox" defaultChecked={isTicked} {...box} />
      <label className="ds-label" data-weight="regular" htmlFor={box.id}>
        {label}
      </label>
    </div>
  );
}

/** What is chosen is offered, also where nothing is known of it here: else it would be lost. */
function withChosen(options: readonly Option[], chosen: readonly string[]): readonly Option[] {
  const unknown = chosen.filter((value) => !options.some((option) => option.value === value));
  return [...options, ...unknown.map((value) => ({ value, label: value }))];
}
