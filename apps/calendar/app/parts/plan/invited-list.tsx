import type { PlanningWeek } from "../../plan/week.ts";
import { ConfirmedAct } from "../form/confirmed-act.tsx";

/** Who leads a week, who is invited and what they have answered. */
export function InvitedList({ week }: { readonly week: PlanningWeek }) {
  return (
    <section aria-labelledby="invited">
      <h2 className="ds-heading" data-size="sm" id="invited">
        Vilka som är med
      </h2>
      <ul className="plain-list">
        <li className="item">
          <p>
            <strong>{week.owner.name}</strong>
          </p>
          <p className="item-details">Leder veckan</p>
        </li>
        {week.invited.map(({ id, name }) => (
          <li key={id} className="item">
            <p>
              <strong>{name}</strong>
            </p>
            <p className="item-details">{answerInWords(week, id)}</p>
            {week.mayLead ? (
              <ConfirmedAct
                label="Dra tillbaka inbjudan"
                about={`till ${name}`}
                confirm="Ja, dra tillbaka inbjudan"
                fields={{ intent: "withdraw", id }}
              >
                <p>
                  {name} ser inte längre planen, och det som de har placerat i veckan går ur den.
                  Aktiviteterna finns kvar hos dem.
                </p>
              </ConfirmedAct>
            ) : null}
          </li>
        ))}
      </ul>
      {week.invited.length === 0 ? <p>Ingen är inbjuden.</p> : null}
    </section>
  );
}

function answerInWords({ answers }: PlanningWeek, id: string): string {
  const word = answers.find(({ association }) => association?.id === id);
  if (word?.answer == null) return "Har inte svarat";
  const said = word.answer === "ACCEPTED" ? "Har tackat ja" : "Har tackat nej";
  return word.isForEarlierFrame ? `${said} (gäller tidigare datum)` : said;
}
