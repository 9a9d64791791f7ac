import type { Route } from "./+types/new.ts";
import { redirect } from "react-router";
import { languageOf, pathIn, sayIn } from "../../language.ts";
import { notFound } from "../../not-found.ts";
import { InvitableAssociations } from "../../plan/frame-query.ts";
import { createWeek } from "../../plan/create-week.ts";
import { weekOptions } from "../../plan/week-options.ts";
import { PageForm } from "../../parts/form/page-form.tsx";
import { OutcomeNote } from "../../parts/form/outcome-note.tsx";
import { SelectField } from "../../parts/form/select-field.tsx";
import { SubmitButton } from "../../parts/form/submit-button.tsx";
import {
  AboutFields,
  AudienceField,
  InvitedField,
  VisibilityField,
} from "../../parts/plan/frame-fields.tsx";
import { WeekdayFields } from "../../parts/plan/weekday-fields.tsx";
import { issueOf, withSent } from "../../outcome.ts";
import { associationsWith, readerOf } from "../../reader.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { web } from "../../web-context.ts";
import { swedishDay } from "../../words/swedish-day.ts";

/** How many weeks there are to choose from: a little more than two years. */
const weeksAhead = 110;

export async function loader({ params, context }: Route.LoaderArgs) {
  const { client, now } = context.get(web);
  const owners = associationsWith(readerOf(context), "COORDINATOR");
  if (owners.length === 0) return notFound();
  const { associations } = await client.query(InvitableAssociations);
  const isOnlyOwner = (slug: string) => owners.length === 1 && owners[0]?.slug === slug;
  return {
    owners,
    invitable: associations.filter(({ slug }) => !isOnlyOwner(slug)),
    weeks: weekOptions(swedishDay(now()), weeksAhead, languageOf(params)),
    key: crypto.randomUUID(),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  const created = await createWeek(context.get(web).client, form, languageOf(params));
  if (typeof created === "string") throw redirect(created);
  return withSent(created, form);
}

export function meta({ params }: Route.MetaArgs) {
  const say = sayIn(languageOf(params));
  return [{ title: `${say("Skapa en temavecka", "Create a theme week")} – Finsam` }];
}

export default function NewWeek({ loaderData, actionData }: Route.ComponentProps) {
  const { owners, invitable, weeks, key } = loaderData;
  const [first, ...others] = owners;
  const language = useLanguage();
  const say = useSay();
  return (
    <>
      <h1 className="ds-heading" data-size="lg">
        {say("Skapa en temavecka", "Create a theme week")}
      </h1>
      <p className="prose">
        {say(
          "Ert förbund leder veckan: ni bestämmer dagar och tema, bjuder in och ger ut programmet. Aktiviteterna äger var och en själv.",
          "Your association leads the week: you decide the days and the theme, invite, and release the programme. Each association owns its own events.",
        )}
      </p>
      <OutcomeNote outcome={actionData} />
      <PageForm outcome={actionData} leaves>
        <input type="hidden" name="key" value={key} />
        {others.length === 0 ? (
          <input type="hidden" name="association" value={first?.slug} />
        ) : (
          <SelectField
            name="association"
            label={say("Förbund som leder veckan", "Association that leads the week")}
            options={owners.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
        )}
        <AboutFields name="" theme="" />
        <SelectField
          name="week"
          label={say("Vecka", "Week")}
          required
          none={say("Välj en vecka", "Choose a week")}
          options={weeks}
        />
        <WeekdayFields error={issueOf(actionData, "endsOn")} />
        <AudienceField chosen={[]} />
        <InvitedField associations={invitable} chosen={[]} />
        <VisibilityField chosen="DRAFT" isNew />
        <p className="buttons">
          <SubmitButton label={say("Skapa veckan", "Create the week")} />
          <a className="ds-link" href={pathIn(language, "/planera")}>
            {say("Avbryt", "Cancel")}
          </a>
        </p>
      </PageForm>
    </>
  );
}
