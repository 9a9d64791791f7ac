import { useEffect, useRef } from "react";
import { Form } from "react-router";
import { differences } from "../../form/conflict.ts";
import { fieldOf, inWords, type Section } from "../../form/field.ts";
import type { Sent } from "../../own/own-answer.ts";
import type { OwnRecord } from "../../own/own-record.ts";
import { momentInWords } from "../../words/moment.ts";

/** What somebody else saved in between beside what was written here: field by field, what is to hold. */
export function ConflictChoice({
  sent: { id, seen, mine },
  now,
  by,
  sections,
  today,
}: {
  readonly sent: Sent;
  readonly now: OwnRecord;
  /** Who saved, where that may be known. */
  readonly by: string | null;
  readonly sections: readonly Section[];
  readonly today: string;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const who = by === null ? "någon annan" : by;
  const theirs = `Det som ${who} sparade kl. ${momentInWords(now.updatedAt, today, "sv").replace(/^.*kl\. /, "")}`;
  const units = differences(seen, mine, now.values);
  return (
    <Form method="post" className="conflict" preventScrollReset>
      <h2 className="ds-heading" data-size="md" ref={heading} tabIndex={-1}>
        Någon annan har ändrat under tiden
      </h2>
      <p>
        {units.length === 0
          ? "Ni har skrivit samma sak. Inget behöver väljas."
          : "Inget av ditt är borta. Välj för varje uppgift vad som ska gälla. Det som bara en av er har ändrat är redan valt."}
      </p>
      {units.map(({ unit, side }) => {
        const field = fieldOf(sections, unit);
        const shown = (values: typeof mine) =>
          (field === undefined ? values[unit]?.join(", ") : inWords(field, values)) ?? "Tomt";
        return (
          <fieldset className="ds-fieldset choice" key={unit}>
            <legend className="ds-label">{field?.label ?? unit}</legend>
            {side === null ? <p className="change">Ni har båda ändrat. Välj en av dem.</p> : null}
            <div className="sides">
              <SideChoice
                unit={unit}
                side="mine"
                label="Det du skrev"
                text={shown(mine)}
                isChosen={side === "mine"}
              />
              <SideChoice
                unit={unit}
                side="theirs"
                label={theirs}
                text={shown(now.values)}
                isChosen={side === "theirs"}
              />
            </div>
          </fieldset>
        );
      })}
      <input type="hidden" name="intent" value="resolve" />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={now.version} />
      <input type="hidden" name="seen" value={JSON.stringify(seen)} />
      <input type="hidden" name="mine" value={JSON.stringify(mine)} />
      <input type="hidden" name="now" value={JSON.stringify(now.values)} />
      <button className="ds-button" data-variant="primary" type="submit">
        Spara det som är valt
      </button>
    </Form>
  );
}

function SideChoice({
  unit,
  side,
  label,
  text,
  isChosen,
}: {
  readonly unit: string;
  readonly side: "mine" | "theirs";
  readonly label: string;
  readonly text: string;
  readonly isChosen: boolean;
}) {
  const id = `${side}-${unit}`;
  return (
    <div className="side">
      <div className="ds-field">
        <input
          className="ds-input"
          type="radio"
          id={id}
          name={`side ${unit}`}
          value={side}
          defaultChecked={isChosen}
          required
          aria-describedby={`${id}-text`}
        />
        <label className="ds-label" htmlFor={id}>
          {label}
        </label>
      </div>
      <p className="side-text" id={`${id}-text`}>
        {text}
      </p>
    </div>
  );
}
