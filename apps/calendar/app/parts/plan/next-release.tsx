import { Form } from "react-router";
import type { ReleasedWeek, ReleasePlan } from "../../plan/release-query.ts";
import type { PlanningWeek } from "../../plan/week.ts";
import { ActButton } from "../form/act-button.tsx";
import { OptionList } from "../form/option-list.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea, TextField } from "../form/text-field.tsx";

/** What the next release would tell, leave out and change; for the lead, what makes it. */
export function NextRelease({
  week,
  released,
  plan: { releaseDraft: draft },
}: {
  readonly week: PlanningWeek;
  readonly released: ReleasedWeek;
  readonly plan: ReleasePlan;
}) {
  const number = (released.releases[0]?.number ?? 0) + 1;
  // Some changes are none that anybody has to be told.
  const changes = draft.changes.filter(({ message }) => message !== "");
  return (
    <section aria-labelledby="next">
      <h2 className="ds-heading" data-size="sm" id="next">
        Nästa utgåva (nummer {number})
      </h2>
      {draft.waitingFor.length > 0 ? null : draft.events.length === 0 ? (
        <p>Just nu skulle inget gå ut: ingen aktivitet har klartecken och allt som behövs.</p>
      ) : (
        <>
          <p>Det här skulle gå ut:</p>
          <ul>
            {draft.events.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </>
      )}
      {draft.leftOut.length === 0 ? null : (
        <>
          <p>Det här skulle inte komma med:</p>
          <ul>
            {draft.leftOut.map(({ event, message }) => (
              <li key={`${event?.id} ${message}`}>{message}</li>
            ))}
          </ul>
        </>
      )}
      {draft.silent.length === 0 ? null : (
        <p>
          Har inte gett något klartecken:{" "}
          {draft.silent.map(({ shortName }) => shortName).join(", ")}. Det håller inte upp de andra.
        </p>
      )}
      {changes.length === 0 ? null : (
        <>
          <h3 className="ds-heading" data-size="xs">
            {number === 1 ? "Programmet" : "Nytt sedan förra utgåvan"}
          </h3>
          <ul>
            {changes.map(({ kind, message }) => (
              <li key={`${kind} ${message}`}>{message}</li>
            ))}
          </ul>
        </>
      )}
      {week.mayLead ? (
        <ReleaseForm {...{ draft, number }} />
      ) : (
        <p>{week.owner.name} ger ut veckan.</p>
      )}
      {week.mayLead && week.visibility !== "PUBLIC" ? (
        <div className="ds-alert" data-color="info">
          <p>
            Veckan är inte offentlig. En utgåva läses bara av arrangörerna tills ni gör veckan
            offentlig.
          </p>
          <ActButton label="Gör veckan offentlig" fields={{ intent: "publish" }} />
        </div>
      ) : null}
    </section>
  );
}

function ReleaseForm({
  draft,
  number,
}: {
  readonly draft: ReleasePlan["releaseDraft"];
  readonly number: number;
}) {
  const { events, isPossible, waitingFor } = draft;
  if (events.length === 0 && waitingFor.length === 0) return null;
  return (
    <Form method="post" preventScrollReset className="form release-form" key={number}>
      <input type="hidden" name="number" value={number} />
      {isPossible || waitingFor.length === 0 ? null : (
        <p>
          <strong>Utgåvan väntar.</strong> De här aktiviteterna är inte som när de fick klartecken:
          ägaren har ändrat dem sedan dess, eller så har den nya versionen inte kommit hit än. Be
          ägaren om nytt klartecken, eller ge ut utan dem.
        </p>
      )}
      {waitingFor.length === 0 ? null : (
        <OptionList
          type="checkbox"
          name="without"
          legend="Ge ut utan"
          options={waitingFor.map(({ id, title }) => ({ value: id, label: title }))}
          chosen={[]}
        />
      )}
      <TextField
        name="name"
        label="Utgåvans namn"
        hint="Till exempel ”Första programmet”."
        required
        maxLength={200}
        defaultValue={number === 1 ? "Första programmet" : `Program ${number}`}
      />
      <TextArea
        name="comment"
        label="Kommentar"
        hint="För dem som läser programmet. Frivillig."
        rows={3}
      />
      <p className="buttons">
        <SubmitButton label={`Ge ut utgåva ${number}`} intent="release" />
      </p>
    </Form>
  );
}
