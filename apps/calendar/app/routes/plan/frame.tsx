import type { Route } from "./+types/frame.ts";
import { redirect } from "react-router";
import { textOf } from "../../form-text.ts";
import { languageOf, pathIn, sayIn } from "../../language.ts";
import { notFound } from "../../not-found.ts";
import { withSent } from "../../outcome.ts";
import { changeFrame, deleteWeek } from "../../plan/frame-act.ts";
import { planningWeek } from "../../plan/week.ts";
import { PageForm } from "../../parts/form/page-form.tsx";
import { ConfirmedAct } from "../../parts/form/confirmed-act.tsx";
import { OutcomeNote } from "../../parts/form/outcome-note.tsx";
import { SubmitButton } from "../../parts/form/submit-button.tsx";
import { TextField } from "../../parts/form/text-field.tsx";
import { AboutFields, AudienceField, VisibilityField } from "../../parts/plan/frame-fields.tsx";
import { useSay } from "../../use-language.ts";
import { web } from "../../web-context.ts";

export async function loader(args: Route.LoaderArgs) {
  const week = await planningWeek(args);
  return week.mayLead ? { week } : notFound();
}

export async function action(args: Route.ActionArgs) {
  const week = await planningWeek(args);
  const { client } = args.context.get(web);
  const language = languageOf(args.params);
  const form = await args.request.formData();
  if (textOf(form, "intent") === "delete") {
    const outcome = await deleteWeek(client, week);
    if (outcome === undefined) throw redirect(pathIn(language, "/planera"));
    return outcome;
  }
  const { outcome, path } = await changeFrame(client, week, form, language);
  // Another name is no other address, but what led here before leads on.
  if (path !== undefined && path !== week.path) throw redirect(`${path}/ram`);
  return withSent(outcome, form);
}

export function meta({ loaderData, params }: Route.MetaArgs) {
  const name = loaderData?.week.name;
  const say = sayIn(languageOf(params));
  return [{ title: `${say(`Ramen för ${name}`, `The frame of ${name}`)} – Finsam` }];
}

export default function FramePage({ loaderData: { week }, actionData }: Route.ComponentProps) {
  const say = useSay();
  return (
    <>
      <h1 className="ds-heading" data-size="md">
        {say("Veckans ram", "The week’s frame")}
      </h1>
      <OutcomeNote outcome={actionData} />
      <p className="prose">
        {say(
          "Ändrar du dagar, tema eller målgrupper gäller de svar som redan har kommit fortfarande. De visas som ”gäller tidigare datum”, och de inbjudna får ett mejl om att svara igen. Aktiviteterna flyttas inte med: de som hamnar utanför veckan blir hinder tills ägaren flyttar dem.",
          "If you change the days, the theme or the audiences, the answers that have come still hold. They are shown as “for earlier dates”, and those invited get an e-mail that asks them to answer again. The events are not moved: those that end up outside the week are obstacles until their owners move them.",
        )}
      </p>
      <PageForm key={week.version} fields={{ intent: "frame" }} outcome={actionData}>
        <input type="hidden" name="version" value={week.version} />
        <AboutFields name={week.name} theme={week.theme} />
        <div className="side-by-side">
          <TextField
            name="startsOn"
            type="date"
            label={say("Första dag", "First day")}
            required
            defaultValue={week.startsOn}
          />
          <TextField
            name="endsOn"
            type="date"
            label={say("Sista dag", "Last day")}
            required
            defaultValue={week.endsOn}
          />
        </div>
        <AudienceField chosen={week.audiences} />
        <VisibilityField chosen={week.visibility} />
        <p className="buttons">
          <SubmitButton label={say("Spara ramen", "Save the frame")} />
        </p>
      </PageForm>
      <ConfirmedAct
        label={say("Ta bort veckan", "Delete the week")}
        confirm={say("Ja, ta bort veckan", "Yes, delete the week")}
        fields={{ intent: "delete" }}
      >
        <p>
          {say(
            "Veckan försvinner för alla arrangörer. Aktiviteterna finns kvar hos sina ägare. En samordnare i ert förbund kan återställa veckan.",
            "The week is gone for all arrangers. The events stay with their owners. A coordinator of your association can restore the week.",
          )}
        </p>
      </ConfirmedAct>
    </>
  );
}
