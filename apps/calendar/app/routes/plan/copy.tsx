import type { Route } from "./+types/copy.ts";
import { redirect } from "react-router";
import { languageOf, sayIn } from "../../language.ts";
import { issueOf, withSent } from "../../outcome.ts";
import { copyWeek } from "../../plan/create-week.ts";
import { arranges, planningWeek } from "../../plan/week.ts";
import { weekNextYear, weekOptions } from "../../plan/week-options.ts";
import { PageForm } from "../../parts/form/page-form.tsx";
import { OutcomeNote } from "../../parts/form/outcome-note.tsx";
import { SelectField } from "../../parts/form/select-field.tsx";
import { SubmitButton } from "../../parts/form/submit-button.tsx";
import { TextField } from "../../parts/form/text-field.tsx";
import { useSay } from "../../use-language.ts";
import { web } from "../../web-context.ts";
import { swedishDay } from "../../words/swedish-day.ts";
import { weekNumber } from "../../words/week-title.ts";

/** How many weeks there are to choose from: a little more than two years. */
const weeksAhead = 110;

export async function loader(args: Route.LoaderArgs) {
  const week = await planningWeek(args);
  const leads = week.mine.filter((one) => one.mayAct && arranges(one));
  const today = swedishDay(args.context.get(web).now());
  const options = weekOptions(today, weeksAhead, languageOf(args.params));
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
  const { client } = args.context.get(web);
  const copied = await copyWeek(client, week.id, form, languageOf(args.params));
  if (typeof copied === "string") throw redirect(copied);
  return withSent(copied, form);
}

export function meta({ loaderData, params }: Route.MetaArgs) {
  const name = loaderData?.week.name;
  const say = sayIn(languageOf(params));
  return [{ title: `${say(`Kopiera ${name}`, `Copy ${name}`)} – Finsam` }];
}

export default function CopyPage({ loaderData, actionData }: Route.ComponentProps) {
  const { week, leads, options, suggested, key } = loaderData;
  const [first, ...others] = leads;
  const say = useSay();
  const number = weekNumber(suggested);
  return (
    <>
      <h1 className="ds-heading" data-size="md">
        {say("Kopiera veckan", "Copy the week")}
      </h1>
      <p className="prose">
        {say(
          "Allt som är placerat i veckan kommer med, på samma veckodagar och klockslag. Era egna aktiviteter blir utkast. De andras blir förslag till dem när de har tackat ja. Samma förbund står som inbjudna, men får veta det först när ni låter dem se veckan.",
          "All that is placed in the week comes along, on the same weekdays and at the same times. Your own events become drafts. Those of the others become proposals to them once they have accepted. The same associations stand as invited, but are told only when you let them see the week.",
        )}
      </p>
      <OutcomeNote outcome={actionData} />
      {first === undefined ? (
        <p>
          {say(
            "En samordnare i ditt förbund kan kopiera veckan.",
            "A coordinator of your association can copy the week.",
          )}
        </p>
      ) : (
        <PageForm outcome={actionData} leaves>
          <input type="hidden" name="key" value={key} />
          {others.length === 0 ? (
            <input type="hidden" name="association" value={first.slug} />
          ) : (
            <SelectField
              name="association"
              label={say("Förbund som leder den nya veckan", "Association that leads the new week")}
              options={leads.map(({ slug, name }) => ({ value: slug, label: name }))}
            />
          )}
          <SelectField
            name="week"
            label={say("Till vecka", "To week")}
            hint={say(
              `Förslaget är närmaste vecka ${number}, som den här veckan.`,
              `The suggestion is the next week ${number}, like this week.`,
            )}
            options={options}
            defaultValue={suggested}
            error={issueOf(actionData, "startsOn")}
          />
          <TextField
            name="name"
            label={say("Namn", "Name")}
            maxLength={200}
            defaultValue={nameOfCopy(week.name, suggested)}
          />
          <p className="buttons">
            <SubmitButton label={say("Kopiera", "Copy")} />
          </p>
        </PageForm>
      )}
    </>
  );
}

/** The same name, with its year moved on. */
function nameOfCopy(name: string, week: string): string {
  return name.replace(/\b20\d\d\b/, week.slice(0, 4));
}
