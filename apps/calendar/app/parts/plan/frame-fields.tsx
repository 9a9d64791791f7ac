import { optionsOf } from "../../form/field.ts";
import { recordLang } from "../../language.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { weekVisibilities } from "../../words/week-visibility.ts";
import { OptionList } from "../form/option-list.tsx";
import { TextField } from "../form/text-field.tsx";
import { Quoting } from "../quoting.tsx";

/** What a week is about: its name and theme. */
export function AboutFields({ name, theme }: { readonly name: string; readonly theme: string }) {
  const say = useSay();
  return (
    <>
      <TextField
        name="name"
        label={say("Namn", "Name")}
        hint={
          <Quoting
            text={say(
              "Så heter veckan för alla, till exempel ”Jämt med Finsam 2027”.",
              "What everybody calls the week, such as “Jämt med Finsam 2027”.",
            )}
          />
        }
        required
        maxLength={200}
        defaultValue={name}
      />
      <TextField
        name="theme"
        label={say("Tema", "Theme")}
        hint={say(
          "Vad veckan handlar om, med några ord.",
          "What the week is about, in a few words.",
        )}
        required
        maxLength={200}
        defaultValue={theme}
      />
    </>
  );
}

/** Whom a week is for. */
export function AudienceField({ chosen }: { readonly chosen: readonly string[] }) {
  const language = useLanguage();
  const say = useSay();
  return (
    <OptionList
      type="checkbox"
      name="audiences"
      legend={say("Målgrupper", "Audiences")}
      hint={say(
        "Planeraren säger till när en målgrupp inte har något att gå på.",
        "The planner tells when there is nothing for an audience to go to.",
      )}
      options={optionsOf("Audience", language)}
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
  const say = useSay();
  return (
    <OptionList
      type="radio"
      name="visibility"
      legend={say("Vem ser veckan?", "Who sees the week?")}
      options={weekVisibilities(say).filter(({ value }) => !isNew || value !== "PUBLIC")}
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
  const language = useLanguage();
  const say = useSay();
  const lang = recordLang(language);
  return (
    <OptionList
      type="checkbox"
      name="invited"
      legend={say("Bjud in att arrangera", "Invite to arrange")}
      hint={say(
        "Var och en svarar själv, och lägger själv in sina aktiviteter.",
        "Each answers for itself, and adds its own events.",
      )}
      options={associations.map(({ id, name }) => ({
        value: id,
        label: <span lang={lang}>{name}</span>,
      }))}
      chosen={chosen}
    />
  );
}
