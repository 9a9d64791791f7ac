import { type ReactNode, useState } from "react";
import type { Field, Section } from "../../form/field.ts";
import { unitOf, valueOf } from "../../form/form-values.ts";
import { Choices, Tick } from "./choices.tsx";
import { type Filling, PlainField, toldOf } from "./plain-field.tsx";
import { RowsField } from "./rows-field.tsx";

/** The fields of a record, in groups. */
export function RecordFields({
  sections,
  ...filling
}: Filling & { readonly sections: readonly Section[] }) {
  return sections.map((section) => (
    <FieldGroup key={section.legend} section={section} {...filling} />
  ));
}

function FieldGroup({ section, ...filling }: Filling & { readonly section: Section }) {
  const { legend, hint, fields, seldom = false } = section;
  const inside = (
    <>
      {hint === undefined ? null : <p data-field="description">{hint}</p>}
      <div className="fields">
        {fields.map((field) => (
          <RecordField key={field.name} field={field} {...filling} />
        ))}
      </div>
    </>
  );
  if (seldom)
    return (
      <SeldomGroup section={section} {...filling}>
        {inside}
      </SeldomGroup>
    );
  return (
    <fieldset className="ds-fieldset section">
      <legend className="ds-label" data-size="lg">
        {legend}
      </legend>
      {inside}
    </fieldset>
  );
}

/** What is seldom needed is folded together, unless there is something in it, or something wrong with it. */
function SeldomGroup({
  section: { legend, fields },
  values,
  issues,
  children,
}: Filling & { readonly section: Section; readonly children: ReactNode }) {
  const names = new Set(fields.map(({ name }) => name));
  const [isOpen, setOpen] = useState(() =>
    Object.keys(values).some((name) => names.has(unitOf(name))),
  );
  const isWrong = issues.some(({ path }) => names.has(path.join(".")) || names.has(path[0] ?? ""));
  return (
    <details
      className="section"
      open={isOpen || isWrong}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{legend}</summary>
      <fieldset className="ds-fieldset">
        <legend className="ds-sr-only">{legend}</legend>
        {children}
      </fieldset>
    </details>
  );
}

/** One field, as its kind asks for. */
function RecordField({ field, ...filling }: Filling & { readonly field: Field }) {
  const { name } = field;
  switch (field.kind) {
    case "hidden":
      return <input type="hidden" name={name} value={valueOf(filling.values, name) ?? ""} />;
    case "choices":
      return (
        <Choices {...toldOf(field, filling)} field={field} chosen={filling.values[name] ?? []} />
      );
    case "tick":
      return (
        <Tick {...toldOf(field, filling)} isTicked={valueOf(filling.values, name) !== undefined} />
      );
    case "table":
      return <RowsField field={field} {...filling} />;
    default:
      return <PlainField field={field} {...filling} />;
  }
}
