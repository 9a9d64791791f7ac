import type { Route } from "./+types/copy.ts";
import { Form, redirect } from "react-router";
import { issueOf } from "../../outcome.ts";
import { copyWeek } from "../../plan/create-week.ts";
import { arranges, planningWeek } from "../../plan/week.ts";
import { weekNextYear, weekOptions } from "../../plan/week-options.ts";
import { OutcomeNote } from "../../parts/form/outcome-note.tsx";
import { SelectField } from "../../parts/form/select-field.tsx";
import { SubmitButton } from "../../parts/form/submit-button.tsx";
import { TextField } from "../../parts/form/text-field.tsx";
import { web } from "../../web-context.ts";
import { swedishDay } from "../../words/swedish-day.ts";
import { weekNumber } from "../../words/week-title.ts";

/** How many weeks there are to choose from: a little more than two years. */
const weeksAhead = 110;

export async function loader(args: Route.LoaderArgs) {
  const week = await planningWeek(args);
  const leads = week.mine.filter((one) => one.mayAct && arranges(one));
  const today = swedishDay(args.context.get(web).now());
  const options = weekOptions(today, weeksAhead);
  // A year after the week itself; where that has passed, the next time that there is such a week.
  let suggested = weekNextYear(week.isoWeek);
  while (suggested < (options[0]?.value ?? "")) suggested = weekNextYear(suggested);
  return {
    week,
    leads: leads.map(({ association }) => association),
    options,
    suggested,
    key: crypto.randomUUID(),
  };
}

export async function action(args: Route.ActionArgs) {
  const week = await planningWeek(args);
  const form = await args.request.formData();
  const copied = await copyWeek(args.context.get(web).client, week.id, form);
  if (typeof copied === "string") throw redirect(copied);
  return copied;
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `Kopiera ${loaderData?.week.name} – Finsam` }];
}

export default function CopyPage({ loaderData, actionData }: Route.ComponentProps) {
  const { week, leads, options, suggested, key } = loaderData;
  const [first, ...others] = leads;
  return (
    <>
      <h1 className="ds-heading" data-size="md">
        Kopiera veckan
      </h1>
      <p className="prose">
        Allt som är placerat i veckan kommer med, på samma veckodagar och klockslag. Era egna
        aktiviteter blir utkast. De andras blir förslag till dem när de har tackat ja. Samma förbund
        står som inbjudna, men får veta det först när ni låter dem se veckan.
      </p>
      <OutcomeNote outcome={actionData} />
      {first === undefined ? (
        <p>En samordnare i ditt förbund kan kopiera veckan.</p>
      ) : (
        <Form method="post" className="form">
          <input type="hidden" name="key" value={key} />
          {others.length === 0 ? (
            <input type="hidden" name="association" value={first.slug} />
          ) : (
            <SelectField
              name="association"
              label="Förbund som leder den nya veckan"
              options={leads.map(({ slug, name }) => ({ value: slug, label: name }))}
            />
          )}
          <SelectField
            name="week"
            label="Till vecka"
            hint={`Förslaget är närmaste vecka ${weekNumber(suggested)}, som den här veckan.`}
            options={options}
            defaultValue={suggested}
            error={issueOf(actionData, "week") ?? issueOf(actionData, "startsOn")}
          />
          <TextField
            name="name"
            label="Namn"
            maxLength={200}
            defaultValue={nameOfCopy(week.name, suggested)}
            error={issueOf(actionData, "name")}
          />
          <p className="buttons">
            <SubmitButton label="Kopiera" />
          </p>
        </Form>
      )}
    </>
  );
}

/** The same name, with its year moved on. */
function nameOfCopy(name: string, week: string): string {
  return name.replace(/\b20\d\d\b/, week.slice(0, 4));
}
