import type { Route } from "./+types/new.ts";
import { Form, redirect } from "react-router";
import { notFound } from "../../not-found.ts";
import { InvitableAssociations } from "../../plan/frame-query.ts";
import { createWeek } from "../../plan/create-week.ts";
import { weekOptions } from "../../plan/week-options.ts";
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
import { issueOf } from "../../outcome.ts";
import { associationsWith, readerOf } from "../../reader.ts";
import { web } from "../../web-context.ts";
import { swedishDay } from "../../words/swedish-day.ts";

/** How many weeks there are to choose from: a little more than two years. */
const weeksAhead = 110;

export async function loader({ context }: Route.LoaderArgs) {
  const { client, now } = context.get(web);
  const owners = associationsWith(readerOf(context), "COORDINATOR");
  if (owners.length === 0) return notFound();
  const { associations } = await client.query(InvitableAssociations);
  const isOnlyOwner = (slug: string) => owners.length === 1 && owners[0]?.slug === slug;
  return {
    owners,
    invitable: associations.filter(({ slug }) => !isOnlyOwner(slug)),
    weeks: weekOptions(swedishDay(now()), weeksAhead),
    key: crypto.randomUUID(),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const created = await createWeek(context.get(web).client, await request.formData());
  if (typeof created === "string") throw redirect(created);
  return created;
}

export function meta() {
  return [{ title: "Skapa en temavecka – Finsam" }];
}

export default function NewWeek({ loaderData, actionData }: Route.ComponentProps) {
  const { owners, invitable, weeks, key } = loaderData;
  const [first, ...others] = owners;
  return (
    <>
      <h1 className="ds-heading" data-size="lg">
        Skapa en temavecka
      </h1>
      <p className="prose">
        Ert förbund leder veckan: ni bestämmer dagar och tema, bjuder in och ger ut programmet.
        Aktiviteterna äger var och en själv.
      </p>
      <OutcomeNote outcome={actionData} />
      <Form method="post" className="form">
        <input type="hidden" name="key" value={key} />
        {others.length === 0 ? (
          <input type="hidden" name="association" value={first?.slug} />
        ) : (
          <SelectField
            name="association"
            label="Förbund som leder veckan"
            options={owners.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
        )}
        <AboutFields name="" theme="" outcome={actionData} />
        <SelectField
          name="week"
          label="Vecka"
          required
          none="Välj en vecka"
          options={weeks}
          error={issueOf(actionData, "week")}
        />
        <WeekdayFields error={issueOf(actionData, "endsOn")} />
        <AudienceField chosen={[]} />
        <InvitedField associations={invitable} chosen={[]} />
        <VisibilityField chosen="DRAFT" isNew />
        <p className="buttons">
          <SubmitButton label="Skapa veckan" />
          <a className="ds-link" href="/planera">
            Avbryt
          </a>
        </p>
      </Form>
    </>
  );
}
