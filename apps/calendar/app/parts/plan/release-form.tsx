import { recordLang } from "../../language.ts";
import type { Outcome } from "../../outcome.ts";
import type { ReleasePlan } from "../../plan/release-query.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { OptionList } from "../form/option-list.tsx";
import { PageForm } from "../form/page-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea, TextField } from "../form/text-field.tsx";
import { Quoting } from "../quoting.tsx";

/** Puts out what has been signed off; nothing where there is nothing to put out. */
export function ReleaseForm({
  draft,
  number,
  outcome,
}: {
  readonly draft: ReleasePlan["releaseDraft"];
  readonly number: number;
  readonly outcome: Outcome | undefined;
}) {
  const lang = recordLang(useLanguage());
  const say = useSay();
  const { events, isPossible, waitingFor } = draft;
  if (events.length === 0 && waitingFor.length === 0) return null;
  return (
    <PageForm
      key={number}
      className="form release-form"
      fields={{ intent: "release" }}
      outcome={outcome}
    >
      <input type="hidden" name="number" value={number} />
      {isPossible || waitingFor.length === 0 ? null : (
        <p>
          <strong>{say("Utgåvan väntar.", "The release waits.")}</strong>{" "}
          {say(
            "De här aktiviteterna är inte som när de fick klartecken: ägaren har ändrat dem sedan dess, eller så har den nya versionen inte kommit hit än. Be ägaren om nytt klartecken, eller ge ut utan dem.",
            "These events are not as they were when they were signed off: their owners have changed them since, or the new version has not arrived here yet. Ask the owner to sign off anew, or release without them.",
          )}
        </p>
      )}
      {waitingFor.length === 0 ? null : (
        <OptionList
          type="checkbox"
          name="without"
          legend={say("Ge ut utan", "Release without")}
          options={waitingFor.map(({ id, title }) => ({
            value: id,
            label: <span lang={lang}>{title}</span>,
          }))}
          chosen={[]}
        />
      )}
      <TextField
        name="name"
        label={say("Utgåvans namn", "Name of the release")}
        hint={
          <Quoting
            text={say("Till exempel ”Första programmet”.", "Such as “Första programmet”.")}
          />
        }
        required
        maxLength={200}
        defaultValue={number === 1 ? "Första programmet" : `Program ${number}`}
      />
      <TextArea
        name="comment"
        label={say("Kommentar", "Comment")}
        hint={say(
          "För dem som läser programmet. Frivillig.",
          "For those who read the programme. Optional.",
        )}
        rows={3}
      />
      <p className="buttons">
        <SubmitButton label={say(`Ge ut utgåva ${number}`, `Put out release ${number}`)} />
      </p>
    </PageForm>
  );
}
