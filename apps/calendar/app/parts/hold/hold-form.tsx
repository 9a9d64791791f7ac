import { pathIn, type Say } from "../../language.ts";
import { issueOf, type Outcome } from "../../outcome.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { PageForm } from "../form/page-form.tsx";
import { OptionList } from "../form/option-list.tsx";
import { SelectField } from "../form/select-field.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextField } from "../form/text-field.tsx";

function spansIn(say: Say) {
  return [
    { value: "DAY", label: say("Hela dagen", "All day") },
    { value: "MORNING", label: say("Förmiddagen", "The morning") },
    { value: "AFTERNOON", label: say("Eftermiddagen", "The afternoon") },
    { value: "EVENING", label: say("Kvällen", "The evening") },
    {
      value: "CLOCK",
      label: say("Ett klockslag", "By the clock"),
      hint: say("Skriv från och till här nedanför.", "Write from and to below."),
    },
  ];
}

/** Holds a time, or changes one that is held. */
export function HoldForm({
  associations,
  municipalities,
  changed,
  asked,
  outcome,
}: {
  readonly associations: readonly { readonly slug: string; readonly name: string }[];
  readonly municipalities: readonly { readonly value: string; readonly label: string }[];
  /** The hold that is to change; undefined: a new one. */
  readonly changed:
    | { readonly id: string; readonly fields: Readonly<Record<string, string>> }
    | undefined;
  /** The day that the reader came to hold; empty: any. */
  readonly asked: string;
  readonly outcome: Outcome | undefined;
}) {
  const language = useLanguage();
  const say = useSay();
  const fields = changed?.fields ?? { on: asked, span: "DAY" };
  const [only, ...others] = associations;
  return (
    <section aria-labelledby="bokning">
      <h2 className="ds-heading" data-size="sm" id="bokning">
        {changed === undefined
          ? say("Förhandsboka en tid", "Hold a time")
          : say("Ändra förhandsbokningen", "Change the hold")}
      </h2>
      <PageForm fields={{ intent: "put" }} outcome={outcome}>
        {changed === undefined ? null : <input type="hidden" name="id" value={changed.id} />}
        {changed !== undefined || others.length === 0 ? (
          <input type="hidden" name="association" value={fields["association"] ?? only?.slug} />
        ) : (
          <SelectField
            name="association"
            label={say("Förbund", "Association")}
            options={associations.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
        )}
        <TextField
          name="on"
          type="date"
          label={say("Dag", "Day")}
          required
          defaultValue={fields["on"]}
          error={issueOf(outcome, "on")}
        />
        <OptionList
          type="radio"
          name="span"
          legend={say("Hur mycket av dagen", "How much of the day")}
          options={spansIn(say)}
          chosen={[fields["span"] ?? "DAY"]}
        />
        <div className="side-by-side">
          <TextField
            name="from"
            type="time"
            label={say("Från", "From")}
            defaultValue={fields["from"]}
            error={issueOf(outcome, "from") ?? issueOf(outcome, "startsAt")}
          />
          <TextField
            name="to"
            type="time"
            label={say("Till", "To")}
            defaultValue={fields["to"]}
            error={issueOf(outcome, "to") ?? issueOf(outcome, "endsAt")}
          />
        </div>
        <SelectField
          name="municipality"
          label={say("Kommun", "Municipality")}
          hint={say(
            "Med en kommun gäller bokningen bara aktiviteter på plats i samma län.",
            "With a municipality, the hold only concerns events on site in the same county.",
          )}
          none={say("Oavsett kommun", "Any municipality")}
          options={municipalities}
          defaultValue={fields["municipality"]}
        />
        <TextField
          name="note"
          label={say("Anteckning", "Note")}
          hint={say("Bara för ert eget förbund.", "For your own association only.")}
          maxLength={200}
          defaultValue={fields["note"]}
          error={issueOf(outcome, "note")}
        />
        <p className="buttons">
          <SubmitButton
            label={
              changed === undefined ? say("Förhandsboka", "Hold the time") : say("Spara", "Save")
            }
          />
          {changed === undefined ? null : (
            <a className="ds-link" href={pathIn(language, "/arbete/forhandsbokningar")}>
              {say("Avbryt", "Never mind")}
            </a>
          )}
        </p>
      </PageForm>
    </section>
  );
}
