import type { Route } from "./+types/frame.ts";
import { Form, redirect } from "react-router";
import { textOf } from "../../form-text.ts";
import { notFound } from "../../not-found.ts";
import { issueOf } from "../../outcome.ts";
import { changeFrame, deleteWeek } from "../../plan/frame-act.ts";
import { planningWeek } from "../../plan/week.ts";
import { ConfirmedAct } from "../../parts/form/confirmed-act.tsx";
import { OutcomeNote } from "../../parts/form/outcome-note.tsx";
import { SubmitButton } from "../../parts/form/submit-button.tsx";
import { TextField } from "../../parts/form/text-field.tsx";
import { AboutFields, AudienceField, VisibilityField } from "../../parts/plan/frame-fields.tsx";
import { web } from "../../web-context.ts";

export async function loader(args: Route.LoaderArgs) {
  const week = await planningWeek(args);
  return week.mayLead ? { week } : notFound();
}

export async function action(args: Route.ActionArgs) {
  const week = await planningWeek(args);
  const { client } = args.context.get(web);
  const form = await args.request.formData();
  if (textOf(form, "intent") === "delete") {
    const outcome = await deleteWeek(client, week);
    if (outcome === undefined) throw redirect("/planera");
    return outcome;
  }
  const { outcome, path } = await changeFrame(client, week, form);
  // Another name is no other address, but what led here before leads on.
  if (path !== undefined && path !== week.path) throw redirect(`${path}/ram`);
  return outcome;
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `Ramen för ${loaderData?.week.name} – Finsam` }];
}

export default function FramePage({ loaderData: { week }, actionData }: Route.ComponentProps) {
  return (
    <>
      <h1 className="ds-heading" data-size="md">
        Veckans ram
      </h1>
      <OutcomeNote outcome={actionData} />
      <p className="prose">
        Ändrar du dagar, tema eller målgrupper gäller de svar som redan har kommit fortfarande. De
        visas som ”gäller tidigare datum”, och de inbjudna får ett mejl om att svara igen.
        Aktiviteterna flyttas inte med: de som hamnar utanför veckan blir hinder tills ägaren
        flyttar dem.
      </p>
      <Form method="post" preventScrollReset className="form" key={week.version}>
        <input type="hidden" name="version" value={week.version} />
        <AboutFields name={week.name} theme={week.theme} outcome={actionData} />
        <div className="side-by-side">
          <TextField
            name="startsOn"
            type="date"
            label="Första dag"
            required
            defaultValue={week.startsOn}
            error={issueOf(actionData, "startsOn")}
          />
          <TextField
            name="endsOn"
            type="date"
            label="Sista dag"
            required
            defaultValue={week.endsOn}
            error={issueOf(actionData, "endsOn")}
          />
        </div>
        <AudienceField chosen={week.audiences} />
        <VisibilityField chosen={week.visibility} />
        <p className="buttons">
          <SubmitButton label="Spara ramen" intent="frame" />
        </p>
      </Form>
      <ConfirmedAct
        label="Ta bort veckan"
        confirm="Ja, ta bort veckan"
        fields={{ intent: "delete" }}
      >
        <p>
          Veckan försvinner för alla arrangörer. Aktiviteterna finns kvar hos sina ägare. En
          samordnare i ert förbund kan återställa veckan.
        </p>
      </ConfirmedAct>
    </>
  );
}
