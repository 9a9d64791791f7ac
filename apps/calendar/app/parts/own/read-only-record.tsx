import type { Section } from "../../form/field.ts";
import { unitOf } from "../../form/form-values.ts";
import type { OwnRecord } from "../../own/own-record.ts";
import { useSay } from "../../use-language.ts";
import { Fact } from "../fact.tsx";
import { FieldText } from "./field-text.tsx";

/** A record that the reader may see and not write, as it stands. */
export function ReadOnlyRecord({
  record: { values, isKeptHere, owner },
  sections,
}: {
  readonly record: OwnRecord;
  readonly sections: readonly Section[];
}) {
  const say = useSay();
  const told = new Set(Object.keys(values).map(unitOf));
  const fields = sections
    .flatMap((section) => section.fields)
    .filter(({ kind, name }) => kind !== "hidden" && told.has(name));
  return (
    <>
      <p className="ds-alert" data-color="info">
        {isKeptHere
          ? say(
              "Du kan läsa den här, men inte ändra i den. En samordnare i förbundet kan det.",
              "You can read this, but not change it. A coordinator in the association can.",
            )
          : say(
              `Den hämtas från ${owner.name} och ändras där.`,
              `It is fetched from ${owner.name}, and changed there.`,
            )}
      </p>
      <dl className="facts">
        {fields.map((field) => (
          <Fact key={field.name} name={field.label}>
            <p className="side-text">
              <FieldText field={field} values={values} />
            </p>
          </Fact>
        ))}
      </dl>
    </>
  );
}
