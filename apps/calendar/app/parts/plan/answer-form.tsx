import type { MyPart } from "../../plan/week.ts";
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
  const fields = { intent: "answer", association: slug, frame: String(frameVersion) };
  const accept = (label: string) => (
    <ActButton label={label} variant="primary" fields={{ ...fields, answer: "ACCEPTED" }} />
  );
  return (
    <section className="answer">
      <h2 className="ds-heading" data-size="xs">
        {part === "INVITED"
          ? `${name} är inbjudna`
          : `${name} har tackat ${part === "ACCEPTED" ? "ja" : "nej"}`}
      </h2>
      {isForEarlierFrame && part !== "INVITED" ? (
        <p>
          Svaret gavs före de senaste ändringarna av dagar, tema eller målgrupper. Det gäller tills
          ni svarar igen.
        </p>
      ) : null}
      {part === "ACCEPTED" ? null : (
        <p>
          Tackar ni ja ser ni planen, kan placera egna aktiviteter i veckan och bekräftar de av de
          andras aktiviteter där ni står som arrangör. Era aktiviteter äger ni själva, och ni kan
          dra er ur när som helst.
        </p>
      )}
      <div className="buttons">
        {part === "INVITED" ? accept(`Tacka ja för ${shortName}`) : null}
        {part === "DECLINED" ? accept(`Tacka ja i stället`) : null}
        {part === "ACCEPTED" && isForEarlierFrame
          ? accept("Ja, det gäller de nya uppgifterna också")
          : null}
        {part === "DECLINED" ? null : (
          <ConfirmedAct
            label={part === "ACCEPTED" ? "Dra er ur veckan" : "Tacka nej"}
            confirm={part === "ACCEPTED" ? "Ja, dra oss ur" : "Ja, tacka nej"}
            fields={{ ...fields, answer: "DECLINED" }}
          >
            <p>
              {part === "ACCEPTED"
                ? "Era aktiviteter går ur planen men finns kvar hos er. Ni står inte längre som arrangör av de andras aktiviteter i veckan, om ni inte har bekräftat dem var för sig, och ni ser inte planen."
                : "De andra ser att ni har tackat nej. Ni kan ändra er senare."}
            </p>
          </ConfirmedAct>
        )}
      </div>
    </section>
  );
}
