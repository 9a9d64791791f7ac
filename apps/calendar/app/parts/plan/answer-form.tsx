import type { MyPart } from "../../plan/week.ts";
import { recordLang } from "../../language.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { ActButton } from "../form/act-button.tsx";
import { ConfirmedAct } from "../form/confirmed-act.tsx";

/** What one of the reader's associations has answered, and what it can answer now. */
export function AnswerForm({
  mine: { association, part, isForEarlierFrame },
  frameVersion,
}: {
  readonly mine: MyPart;
  readonly frameVersion: number;
}) {
  const { slug, name, shortName } = association;
  const language = useLanguage();
  const say = useSay();
  const fields = { intent: "answer", association: slug, frame: String(frameVersion) };
  const accept = (label: string) => (
    <ActButton label={label} variant="primary" fields={{ ...fields, answer: "ACCEPTED" }} />
  );
  return (
    <section className="answer">
      <h2 className="ds-heading" data-size="xs">
        <span lang={recordLang(language)}>{name}</span>{" "}
        {part === "INVITED"
          ? say("är inbjudna", "is invited")
          : part === "ACCEPTED"
            ? say("har tackat ja", "has accepted")
            : say("har tackat nej", "has declined")}
      </h2>
      {isForEarlierFrame && part !== "INVITED" ? (
        <p>
          {say(
            "Svaret gavs före de senaste ändringarna av dagar, tema eller målgrupper. Det gäller tills ni svarar igen.",
            "The answer was given before the latest changes of days, theme or audiences. It holds until you answer again.",
          )}
        </p>
      ) : null}
      {part === "ACCEPTED" ? null : (
        <p>
          {say(
            "Tackar ni ja ser ni planen, kan placera egna aktiviteter i veckan och bekräftar de av de andras aktiviteter där ni står som arrangör. Era aktiviteter äger ni själva, och ni kan dra er ur när som helst.",
            "If you accept, you see the plan, can place your own events in the week, and confirm those of the others’ events that name you as an arranger. You own your own events, and can withdraw at any time.",
          )}
        </p>
      )}
      <div className="buttons">
        {part === "INVITED"
          ? accept(say(`Tacka ja för ${shortName}`, `Accept for ${shortName}`))
          : null}
        {part === "DECLINED" ? accept(say("Tacka ja i stället", "Accept instead")) : null}
        {part === "ACCEPTED" && isForEarlierFrame
          ? accept(say("Ja, det gäller de nya uppgifterna också", "Yes, for the new frame too"))
          : null}
        {part === "DECLINED" ? null : (
          <ConfirmedAct
            label={
              part === "ACCEPTED"
                ? say("Dra er ur veckan", "Withdraw from the week")
                : say("Tacka nej", "Decline")
            }
            confirm={
              part === "ACCEPTED"
                ? say("Ja, dra oss ur", "Yes, withdraw")
                : say("Ja, tacka nej", "Yes, decline")
            }
            fields={{ ...fields, answer: "DECLINED" }}
          >
            <p>
              {part === "ACCEPTED"
                ? say(
                    "Era aktiviteter går ur planen men finns kvar hos er. Ni står inte längre som arrangör av de andras aktiviteter i veckan, om ni inte har bekräftat dem var för sig, och ni ser inte planen.",
                    "Your events leave the plan but stay with you. You no longer stand as an arranger of the others’ events in the week, unless you have confirmed them one by one, and you do not see the plan.",
                  )
                : say(
                    "De andra ser att ni har tackat nej. Ni kan ändra er senare.",
                    "The others see that you have declined. You can change your mind later.",
                  )}
            </p>
          </ConfirmedAct>
        )}
      </div>
    </section>
  );
}
