import { Form } from "react-router";
import type { StaleInitiative } from "../../own/stale-initiatives.ts";
import { dayInWords } from "../../words/event-time.ts";

/** The insatser that nobody has confirmed for long: those that are ticked are confirmed as they stand. */
export function ConfirmForm({
  initiatives,
  mayConfirm,
}: {
  readonly initiatives: readonly StaleInitiative[];
  readonly mayConfirm: boolean;
}) {
  if (initiatives.length === 0) return null;
  return (
    <section className="confirm" id="bekrafta" aria-labelledby="bekrafta-rubrik">
      <h2 className="ds-heading" data-size="sm" id="bekrafta-rubrik">
        Stämmer de fortfarande?
      </h2>
      <p>
        Ingen har bekräftat de här på ett år. Den som läser dem ser en varning tills någon gör det.
      </p>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="intent" value="confirm" />
        <fieldset className="ds-fieldset">
          <legend className="ds-sr-only">Insatser som stämmer</legend>
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
                {`${name} (${owner.shortName})`}
              </label>
              <p data-field="description" id={`confirm-${id}-since`}>
                {confirmedOn === null
                  ? "Aldrig bekräftad. "
                  : `Senast bekräftad ${dayInWords(confirmedOn, "sv")}. `}
                <a className="ds-link" href={`/arbete/insatser/${encodeURIComponent(id)}`}>
                  Läs igenom<span className="ds-sr-only">{` ${name}`}</span>
                </a>
              </p>
            </div>
          ))}
        </fieldset>
        {mayConfirm ? (
          <button className="ds-button" data-variant="primary" type="submit">
            De kryssade stämmer fortfarande
          </button>
        ) : null}
      </Form>
    </section>
  );
}
