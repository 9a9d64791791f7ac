import type { ReleasedWeek } from "../../plan/release-query.ts";
import type { PlanningWeek } from "../../plan/week.ts";
import { momentInWords } from "../../words/moment.ts";
import { ConfirmedAct } from "../form/confirmed-act.tsx";
import { TextField } from "../form/text-field.tsx";

/** The releases so far, with what brings the plan back to one. */
export function ReleaseList({
  week,
  releases,
  sayer,
  today,
}: {
  readonly week: PlanningWeek;
  readonly releases: ReleasedWeek["releases"];
  /** Slug of the association in whose name the reader acts; undefined: in none. */
  readonly sayer: string | undefined;
  readonly today: string;
}) {
  return (
    <section aria-labelledby="releases">
      <h2 className="ds-heading" data-size="sm" id="releases">
        Utgåvor
      </h2>
      {releases.length === 0 ? <p>Inget är utgivet än.</p> : null}
      <ul className="plain-list">
        {releases.map(({ id, number, name, comment, releasedAt, changes }) => (
          <li key={id} className="item">
            <h3 className="ds-heading" data-size="xs">
              <a
                className="ds-link"
                href={`/theme-weeks/${week.owner.slug}/${week.slug}/releases/${number}`}
              >
                {number}. {name}
              </a>
            </h3>
            <p className="item-details">
              <time dateTime={releasedAt}>{momentInWords(releasedAt, today, "sv")}</time>
            </p>
            {comment === null ? null : <p>{comment}</p>}
            <ReleaseChanges
              title={number === 1 ? "Programmet" : "Nytt mot utgåvan före"}
              sentences={changes.flatMap(({ message }) => (message === "" ? [] : [message]))}
            />
            {sayer === undefined ? null : (
              <ConfirmedAct
                label="Gå tillbaka hit"
                about={`till utgåva ${number}`}
                confirm={`Ja, gå tillbaka till utgåva ${number}`}
                fields={{ intent: "roll-back", number: String(number), association: sayer }}
              >
                <p>
                  Era egna aktiviteter blir genast som i den här utgåvan. För de andras läggs
                  förslag som de svarar på. Det som har kommit till sedan dess går ur veckan, och
                  det som en ägare har tagit tillbaka kommer inte igen. Utgåvorna själva ändras
                  inte.
                </p>
                <TextField
                  name="why"
                  label="Skäl"
                  hint="Frivilligt. De andra läser det."
                  maxLength={1000}
                />
              </ConfirmedAct>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReleaseChanges({
  title,
  sentences,
}: {
  readonly title: string;
  readonly sentences: readonly string[];
}) {
  if (sentences.length === 0) return null;
  return (
    <details>
      <summary>
        {title} ({sentences.length})
      </summary>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
