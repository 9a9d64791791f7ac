import { inWords, type Section } from "../../form/field.ts";
import type { OwnRecord } from "../../own/own-record.ts";
import { Fact } from "../fact.tsx";

/** A record that the reader may see and not write, as it stands. */
export function ReadOnlyRecord({
  record,
  sections,
}: {
  readonly record: OwnRecord;
  readonly sections: readonly Section[];
}) {
  const facts = sections
    .flatMap(({ fields }) => fields)
    .flatMap((field) => {
      const text = field.kind === "hidden" ? undefined : inWords(field, record.values);
      return text === undefined ? [] : [{ label: field.label, text }];
    });
  return (
    <>
      <p className="ds-alert" data-color="info">
        {record.isKeptHere
          ? "Du kan läsa den här, men inte ändra i den. En samordnare i förbundet kan det."
          : `Den hämtas från ${record.owner.name} och ändras där.`}
      </p>
      <dl className="facts">
        {facts.map(({ label, text }) => (
          <Fact key={label} name={label}>
            <p className="side-text">{text}</p>
          </Fact>
        ))}
      </dl>
    </>
  );
}
