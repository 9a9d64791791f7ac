import { Form } from "react-router";
import { issueOf, type Outcome } from "../../outcome.ts";
import { OptionList } from "../form/option-list.tsx";
import { SelectField } from "../form/select-field.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextField } from "../form/text-field.tsx";

const spans = [
  { value: "DAY", label: "Hela dagen" },
  { value: "MORNING", label: "Förmiddagen" },
  { value: "AFTERNOON", label: "Eftermiddagen" },
  { value: "EVENING", label: "Kvällen" },
  { value: "CLOCK", label: "Ett klockslag", hint: "Skriv från och till här nedanför." },
];

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
  const fields = changed?.fields ?? { on: asked, span: "DAY" };
  const [only, ...others] = associations;
  return (
    <section aria-labelledby="bokning">
      <h2 className="ds-heading" data-size="sm" id="bokning">
        {changed === undefined ? "Förhandsboka en tid" : "Ändra förhandsbokningen"}
      </h2>
      <Form method="post" preventScrollReset className="form">
        {changed === undefined ? null : <input type="hidden" name="id" value={changed.id} />}
        {changed !== undefined || others.length === 0 ? (
          <input type="hidden" name="association" value={fields["association"] ?? only?.slug} />
        ) : (
          <SelectField
            name="association"
            label="Förbund"
            options={associations.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
        )}
        <TextField
          name="on"
          type="date"
          label="Dag"
          required
          defaultValue={fields["on"]}
          error={issueOf(outcome, "on")}
        />
        <OptionList
          type="radio"
          name="span"
          legend="Hur mycket av dagen"
          options={spans}
          chosen={[fields["span"] ?? "DAY"]}
        />
        <div className="side-by-side">
          <TextField
            name="from"
            type="time"
            label="Från"
            defaultValue={fields["from"]}
            error={issueOf(outcome, "from") ?? issueOf(outcome, "startsAt")}
          />
          <TextField
            name="to"
            type="time"
            label="Till"
            defaultValue={fields["to"]}
            error={issueOf(outcome, "to") ?? issueOf(outcome, "endsAt")}
          />
        </div>
        <SelectField
          name="municipality"
          label="Kommun"
          hint="Med en kommun gäller bokningen bara aktiviteter på plats i samma län."
          none="Oavsett kommun"
          options={municipalities}
          defaultValue={fields["municipality"]}
        />
        <TextField
          name="note"
          label="Anteckning"
          hint="Bara för ert eget förbund."
          maxLength={200}
          defaultValue={fields["note"]}
          error={issueOf(outcome, "note")}
        />
        <p className="buttons">
          <SubmitButton label={changed === undefined ? "Förhandsboka" : "Spara"} intent="put" />
          {changed === undefined ? null : (
            <a className="ds-link" href="/arbete/forhandsbokningar">
              Avbryt
            </a>
          )}
        </p>
      </Form>
    </section>
  );
}
