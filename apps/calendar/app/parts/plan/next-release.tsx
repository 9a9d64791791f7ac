import { recordLang } from "../../language.ts";
import type { Outcome } from "../../outcome.ts";
import type { ReleasedWeek, ReleasePlan } from "../../plan/release-query.ts";
import type { PlanningWeek } from "../../plan/week.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { ActButton } from "../form/act-button.tsx";
import { Quoting } from "../quoting.tsx";
import { ReleaseForm } from "./release-form.tsx";

/** What the next release would tell, leave out and change; for the lead, what makes it. */
export function NextRelease({
  week,
  released,
  plan: { releaseDraft: draft },
  outcome,
}: {
  readonly week: PlanningWeek;
  readonly released: ReleasedWeek;
  readonly plan: ReleasePlan;
  readonly outcome: Outcome | undefined;
}) {
  const lang = recordLang(useLanguage());
  const say = useSay();
  const number = (released.releases[0]?.number ?? 0) + 1;
  // Some changes are none that anybody has to be told.
  const changes = draft.changes.filter(({ message }) => message !== "");
  return (
    <section aria-labelledby="next">
      <h2 className="ds-heading" data-size="sm" id="next">
        {say(`Nästa utgåva (nummer ${number})`, `The next release (number ${number})`)}
      </h2>
      {draft.waitingFor.length > 0 ? null : draft.events.length === 0 ? (
        <p>
          {say(
            "Just nu skulle inget gå ut: ingen aktivitet har klartecken och allt som behövs.",
            "Just now nothing would go out: no event is signed off and has all that it needs.",
          )}
        </p>
      ) : (
        <>
          <p>{say("Det här skulle gå ut:", "This would go out:")}</p>
          <ul>
            {draft.events.map(({ id, title }) => (
              <li key={id} lang={lang}>
                {title}
              </li>
            ))}
          </ul>
        </>
      )}
      {draft.leftOut.length === 0 ? null : (
        <>
          <p>{say("Det här skulle inte komma med:", "This would not be in it:")}</p>
          <ul>
            {draft.leftOut.map(({ event, message }) => (
              <li key={`${event?.id} ${message}`}>
                <Quoting text={message} />
              </li>
            ))}
          </ul>
        </>
      )}
      {draft.silent.length === 0 ? null : (
        <p>
          {say("Har inte gett något klartecken:", "Have not signed off anything:")}{" "}
          {draft.silent.map(({ shortName }) => shortName).join(", ")}.{" "}
          {say("Det håller inte upp de andra.", "That does not hold up the others.")}
        </p>
      )}
      {changes.length === 0 ? null : (
        <>
          <h3 className="ds-heading" data-size="xs">
            {number === 1
              ? say("Programmet", "The programme")
              : say("Nytt sedan förra utgåvan", "New since the release before")}
          </h3>
          <ul>
            {changes.map(({ kind, message }) => (
              <li key={`${kind} ${message}`}>
                <Quoting text={message} />
              </li>
            ))}
          </ul>
        </>
      )}
      {week.mayLead ? (
        <ReleaseForm {...{ draft, number, outcome }} />
      ) : (
        <p>
          <span lang={lang}>{week.owner.name}</span> {say("ger ut veckan.", "releases the week.")}
        </p>
      )}
      {week.mayLead && week.visibility !== "PUBLIC" ? (
        <div className="ds-alert" data-color="info">
          <p>
            {say(
              "Veckan är inte offentlig. En utgåva läses bara av arrangörerna tills ni gör veckan offentlig.",
              "The week is not public. Only the arrangers read a release until you make the week public.",
            )}
          </p>
          <ActButton
            label={say("Gör veckan offentlig", "Make the week public")}
            fields={{ intent: "publish" }}
          />
        </div>
      ) : null}
    </section>
  );
}
