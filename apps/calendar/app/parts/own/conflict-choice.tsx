import { type ReactNode, useEffect, useRef } from "react";
import { Form } from "react-router";
import { differences } from "../../form/conflict.ts";
import { fieldOf, type Section } from "../../form/field.ts";
import type { FormValues } from "../../form/form-values.ts";
import type { Sent } from "../../own/own-answer.ts";
import type { OwnRecord } from "../../own/own-record.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { momentInWords } from "../../words/moment.ts";
import { swedishDay } from "../../words/swedish-day.ts";
import { FieldText } from "./field-text.tsx";

/** What somebody else saved in between beside what was written here: field by field, what is to hold. */
export function ConflictChoice({
  sent: { id, seen, mine },
  now,
  by,
  sections,
}: {
  readonly sent: Sent;
  readonly now: OwnRecord;
  /** Who saved, where that may be known. */
  readonly by: string | null;
  readonly sections: readonly Section[];
}) {
  const language = useLanguage();
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const who = by ?? say("någon annan", "somebody else");
  // Said as on the same day: by its clock time alone.
  const time = momentInWords(now.updatedAt, swedishDay(new Date(now.updatedAt)), language);
  const theirs = say(`Det som ${who} sparade kl. ${time}`, `What ${who} saved at ${time}`);
  const units = differences(seen, mine, now.values);
  return (
    <Form method="post" className="conflict" preventScrollReset>
      <h2 className="ds-heading" data-size="md" ref={heading} tabIndex={-1}>
        {say("Någon annan har ändrat under tiden", "Somebody else has made changes meanwhile")}
      </h2>
      <p>
        {units.length === 0
          ? say(
              "Ni har skrivit samma sak. Inget behöver väljas.",
              "You have both written the same. Nothing needs to be chosen.",
            )
          : say(
              "Inget av ditt är borta. Välj för varje uppgift vad som ska gälla. Det som bara en av er har ändrat är redan valt.",
              "Nothing of yours is lost. Choose for each field what is to hold. What only one of you has changed is chosen already.",
            )}
      </p>
      {units.map(({ unit, side }) => {
        const field = fieldOf(sections, unit);
        const shown = (values: FormValues) =>
          field === undefined ? (
            (values[unit]?.join(", ") ?? say("Tomt", "Empty"))
          ) : (
            <FieldText field={field} values={values} />
          );
        return (
          <fieldset className="ds-fieldset choice" key={unit}>
            <legend className="ds-label">{field?.label ?? unit}</legend>
            {side === null ? (
              <p className="change">
                {say(
                  "Ni har båda ändrat. Välj en av dem.",
                  "You have both changed it. Choose one.",
                )}
              </p>
            ) : null}
            <div className="sides">
              <SideChoice
                unit={unit}
                side="mine"
                label={say("Det du skrev", "What you wrote")}
                isChosen={side === "mine"}
              >
                {shown(mine)}
              </SideChoice>
              <SideChoice unit={unit} side="theirs" label={theirs} isChosen={side === "theirs"}>
                {shown(now.values)}
              </SideChoice>
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
        {say("Spara det som är valt", "Save what is chosen")}
      </button>
    </Form>
  );
}

function SideChoice({
  unit,
  side,
  label,
  isChosen,
  children,
}: {
  readonly unit: string;
  readonly side: "mine" | "theirs";
  readonly label: string;
  readonly isChosen: boolean;
  readonly children: ReactNode;
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
        {children}
      </p>
    </div>
  );
}
