import type { ReleasedWeek } from "../../plan/release-query.ts";
import type { PlanningWeek } from "../../plan/week.ts";
import { recordLang } from "../../language.ts";
import type { Outcome } from "../../outcome.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { momentInWords } from "../../words/moment.ts";
import { ConfirmedAct } from "../form/confirmed-act.tsx";
import { TextField } from "../form/text-field.tsx";
import { Quoting } from "../quoting.tsx";

/** The releases so far, with what brings the plan back to one. */
export function ReleaseList({
  week,
  releases,
  sayer,
  today,
  outcome,
}: {
  readonly week: PlanningWeek;
  readonly releases: ReleasedWeek["releases"];
  /** Slug of the association in whose name the reader acts; undefined: in none. */
  readonly sayer: string | undefined;
  readonly today: string;
  readonly outcome: Outcome | undefined;
}) {
  const language = useLanguage();
  const say = useSay();
  return (
    <section aria-labelledby="releases">
      <h2 className="ds-heading" data-size="sm" id="releases">
        {say("Utgåvor", "Releases")}
      </h2>
      {releases.length === 0 ? <p>{say("Inget är utgivet än.", "Nothing is out yet.")}</p> : null}
      <ul className="plain-list">
        {releases.map(({ id, number, name, comment, releasedAt, changes }) => (
          <li key={id} className="item">
            <h3 className="ds-heading" data-size="xs">
              <a
                className="ds-link"
                lang={recordLang(language)}
                hrefLang="sv"
                href={`/theme-weeks/${week.owner.slug}/${week.slug}/releases/${number}`}
              >
                {number}. {name}
              </a>
            </h3>
            <p className="item-details">
              <time dateTime={releasedAt}>{momentInWords(releasedAt, today, language)}</time>
            </p>
            {comment === null ? null : <p lang={recordLang(language)}>{comment}</p>}
            <ReleaseChanges
              title={
                number === 1
                  ? say("Programmet", "The programme")
                  : say("Nytt mot utgåvan före", "New against the release before")
              }
              sentences={changes.flatMap(({ message }) => (message === "" ? [] : [message]))}
            />
            {sayer === undefined ? null : <RollBack {...{ number, sayer, outcome }} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function RollBack({
  number,
  sayer,
  outcome,
}: {
  readonly number: number;
  readonly sayer: string;
  readonly outcome: Outcome | undefined;
}) {
  const say = useSay();
  return (
    <ConfirmedAct
      label={say("Gå tillbaka hit", "Roll back to this")}
      about={say(`till utgåva ${number}`, `to release ${number}`)}
      confirm={say(`Ja, gå tillbaka till utgåva ${number}`, `Yes, roll back to release ${number}`)}
      fields={{ intent: "roll-back", number: String(number), association: sayer }}
      outcome={outcome}
    >
      <p>
        {say(
          "Era egna aktiviteter blir genast som i den här utgåvan. För de andras läggs förslag som de svarar på. Det som har kommit till sedan dess går ur veckan, och det som en ägare har tagit tillbaka kommer inte igen. Utgåvorna själva ändras inte.",
          "Your own events at once become as in this release. For those of the others, proposals are made that they answer. What has been added since leaves the week, and what an owner has taken back does not return. The releases themselves do not change.",
        )}
      </p>
      <TextField
        name="why"
        label={say("Skäl", "Reason")}
        hint={say("Frivilligt. De andra läser det.", "Optional. The others read it.")}
        maxLength={1000}
      />
    </ConfirmedAct>
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
          <li key={sentence}>
            <Quoting text={sentence} />
          </li>
        ))}
      </ul>
    </details>
  );
}
