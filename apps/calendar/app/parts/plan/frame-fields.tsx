import { labels } from "@finsam/domain/labels";
import { issueOf, type Outcome } from "../../outcome.ts";
import { capitalised } from "../../words/term.ts";
import { weekVisibilities } from "../../words/week-visibility.ts";
import { OptionList } from "../form/option-list.tsx";
import { TextField } from "../form/text-field.tsx";

const audiences = Object.entries(labels.Audience).map(([value, word]) => ({
  value,
  label: capitalised(word),
}));

/** What a week is about: its name and theme. */
export function AboutFields({
  name,
  theme,
  outcome,
}: {
  readonly name: string;
  readonly theme: string;
  readonly outcome: Outcome | undefined;
}) {
  return (
    <>
      <TextField
        name="name"
        label="Namn"
        hint="Så heter veckan för alla, till exempel ”Jämt med Finsam 2027”."
        required
        maxLength={200}
        defaultValue={name}
        error={issueOf(outcome, "name")}
      />
      <TextField
        name="theme"
        label="Tema"
        hint="Vad veckan handlar om, med några ord."
        required
        maxLength={200}
        defaultValue={theme}
        error={issueOf(outcome, "theme")}
      />
    </>
  );
}

/** Whom a week is for. */
export function AudienceField({ chosen }: { readonly chosen: readonly string[] }) {
  return (
    <OptionList
      type="checkbox"
      name="audiences"
      legend="Målgrupper"
      hint="Planeraren säger till när en målgrupp inte har något att gå på."
      options={audiences}
      chosen={chosen}
    />
  );
}

/** Who sees a week. */
export function VisibilityField({
  chosen,
  isNew = false,
}: {
  readonly chosen: string;
  /** A new week is not public from the start. */
  readonly isNew?: boolean;
}) {
  return (
    <OptionList
      type="radio"
      name="visibility"
      legend="Vem ser veckan?"
      options={weekVisibilities.filter(({ value }) => !isNew || value !== "PUBLIC")}
      chosen={[chosen]}
    />
  );
}

/** Who is invited to arrange a week. */
export function InvitedField({
  associations,
  chosen,
}: {
  readonly associations: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
}) {
  return (
    <OptionList
      type="checkbox"
      name="invited"
      legend="Bjud in att arrangera"
      hint="Var och en svarar själv, och lägger själv in sina aktiviteter."
      options={associations.map(({ id, name }) => ({ value: id, label: name }))}
      chosen={chosen}
    />
  );
}
