import { type ChoicesField, withChosen } from "../../form/field.ts";
import { recordLang } from "../../language.ts";
import { useLanguage } from "../../use-language.ts";
import { described, FieldError } from "./text-field.tsx";

/** What a field of choices is told. */
interface Told {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
}

/** Any of several, a box for each. */
export function Choices({
  field: { options, areNames = false },
  chosen,
  ...told
}: Told & { readonly field: ChoicesField; readonly chosen: readonly string[] }) {
  const { id, name, label, hint, error } = told;
  const language = useLanguage();
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
          lang={areNames ? recordLang(language) : undefined}
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
  lang,
  isTicked,
  ...box
}: {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly label: string;
  /** Of the label, where that isn't the page's. */
  readonly lang?: string | undefined;
  readonly isTicked: boolean;
}) {
  return (
    <div className="ds-field">
      <input className="ds-input" type="checkbox" defaultChecked={isTicked} {...box} />
      <label className="ds-label" data-weight="regular" htmlFor={box.id} lang={lang}>
        {label}
      </label>
    </div>
  );
}
