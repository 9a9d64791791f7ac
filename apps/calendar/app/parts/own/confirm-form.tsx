import { Form } from "react-router";
import { pathIn, recordLang } from "../../language.ts";
import type { StaleInitiative } from "../../own/stale-initiatives.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { dayInWords } from "../../words/event-time.ts";

/** The insatser that nobody has confirmed for long: those that are ticked are confirmed as they stand. */
export function ConfirmForm({
  initiatives,
  mayConfirm,
}: {
  readonly initiatives: readonly StaleInitiative[];
  readonly mayConfirm: boolean;
}) {
  const language = useLanguage();
  const say = useSay();
  if (initiatives.length === 0) return null;
  return (
    <section className="confirm" id="bekrafta" aria-labelledby="bekrafta-rubrik">
      <h2 className="ds-heading" data-size="sm" id="bekrafta-rubrik">
        {say("Stämmer de fortfarande?", "Are they still right?")}
      </h2>
      <p>
        {say(
          "Ingen har bekräftat de här på ett år. Den som läser dem ser en varning tills någon gör det.",
          "Nobody has confirmed these for a year. Readers see a warning until somebody does.",
        )}
      </p>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="intent" value="confirm" />
        <fieldset className="ds-fieldset">
          <legend className="ds-sr-only">
            {say("Insatser som stämmer", "Services that are right")}
          </legend>
          {initiatives.map(({ id, name, version, confirmedOn, owner }) => (
            <div className="ds-field" key={id}>
              <input
                className="ds-input"
                type="checkbox"
                id={`confirm-${id}`}
                name="confirm"
                value={`${version} ${id}`}
                disabled={!mayConfirm}
                aria-describedby={`confirm-${id}-since`}
              />
              <label className="ds-label" data-weight="regular" htmlFor={`confirm-${id}`}>
                <span lang={recordLang(language)}>{name}</span> ({owner.shortName})
              </label>
              <p data-field="description" id={`confirm-${id}-since`}>
                {confirmedOn === null
                  ? say("Aldrig bekräftad. ", "Never confirmed. ")
                  : `${say("Senast bekräftad", "Last confirmed")} ${dayInWords(confirmedOn, language)}. `}
                <a
                  className="ds-link"
                  href={pathIn(language, `/arbete/insatser/${encodeURIComponent(id)}`)}
                >
                  {say("Läs igenom", "Read through")}
                  <span className="ds-sr-only" lang={recordLang(language)}>{` ${name}`}</span>
                </a>
              </p>
            </div>
          ))}
        </fieldset>
        {mayConfirm ? (
          <button className="ds-button" data-variant="primary" type="submit">
            {say("De kryssade stämmer fortfarande", "Those ticked are still right")}
          </button>
        ) : null}
      </Form>
    </section>
  );
}
