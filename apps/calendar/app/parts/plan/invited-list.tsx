import type { PlanningWeek } from "../../plan/week.ts";
import { recordLang, type Say } from "../../language.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { ConfirmedAct } from "../form/confirmed-act.tsx";

/** Who leads a week, who is invited and what they have answered. */
export function InvitedList({ week }: { readonly week: PlanningWeek }) {
  const lang = recordLang(useLanguage());
  const say = useSay();
  return (
    <section aria-labelledby="invited">
      <h2 className="ds-heading" data-size="sm" id="invited">
        {say("Vilka som är med", "Who takes part")}
      </h2>
      <ul className="plain-list">
        <li className="item">
          <p>
            <strong lang={lang}>{week.owner.name}</strong>
          </p>
          <p className="item-details">{say("Leder veckan", "Leads the week")}</p>
        </li>
        {week.invited.map(({ id, name }) => (
          <li key={id} className="item">
            <p>
              <strong lang={lang}>{name}</strong>
            </p>
            <p className="item-details">{answerInWords(week, id, say)}</p>
            {week.mayLead ? (
              <ConfirmedAct
                label={say("Dra tillbaka inbjudan", "Withdraw the invitation")}
                about={
                  <>
                    {say("till", "to")} <span lang={lang}>{name}</span>
                  </>
                }
                confirm={say("Ja, dra tillbaka inbjudan", "Yes, withdraw the invitation")}
                fields={{ intent: "withdraw", id }}
              >
                <p>
                  <span lang={lang}>{name}</span>{" "}
                  {say(
                    "ser inte längre planen, och det som de har placerat i veckan går ur den. Aktiviteterna finns kvar hos dem.",
                    "no longer sees the plan, and what they have placed in the week leaves it. The events stay with them.",
                  )}
                </p>
              </ConfirmedAct>
            ) : null}
          </li>
        ))}
      </ul>
      {week.invited.length === 0 ? <p>{say("Ingen är inbjuden.", "Nobody is invited.")}</p> : null}
    </section>
  );
}

function answerInWords({ answers }: PlanningWeek, id: string, say: Say): string {
  const word = answers.find(({ association }) => association?.id === id);
  if (word?.answer == null) return say("Har inte svarat", "Has not answered");
  const said =
    word.answer === "ACCEPTED"
      ? say("Har tackat ja", "Has accepted")
      : say("Har tackat nej", "Has declined");
  if (!word.isForEarlierFrame) return said;
  return `${said} ${say("(gäller tidigare datum)", "(for earlier dates)")}`;
}
