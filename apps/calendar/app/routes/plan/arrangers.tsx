import type { Route } from "./+types/arrangers.ts";
import { Form } from "react-router";
import { actOnArrangers } from "../../plan/arrangers-act.ts";
import { InvitableAssociations } from "../../plan/frame-query.ts";
import { planningWeek } from "../../plan/week.ts";
import { OutcomeNote } from "../../parts/form/outcome-note.tsx";
import { SubmitButton } from "../../parts/form/submit-button.tsx";
import { AnswerForm } from "../../parts/plan/answer-form.tsx";
import { InvitedField } from "../../parts/plan/frame-fields.tsx";
import { InvitedList } from "../../parts/plan/invited-list.tsx";
import { WeekFrame } from "../../parts/plan/week-frame.tsx";
import { web } from "../../web-context.ts";

export async function loader(args: Route.LoaderArgs) {
  const week = await planningWeek(args, "frame");
  const { associations } = await args.context.get(web).client.query(InvitableAssociations);
  const isIn = (id: string) => id === week.owner.id || week.invited.some((one) => one.id === id);
  return { week, invitable: associations.filter(({ id }) => !isIn(id)) };
}

export async function action(args: Route.ActionArgs) {
  const week = await planningWeek(args, "frame");
  return actOnArrangers(args.context.get(web).client, week, await args.request.formData());
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `Arrangörer av ${loaderData?.week.name} – Finsam` }];
}

export default function ArrangersPage({ loaderData, actionData }: Route.ComponentProps) {
  const { week, invitable } = loaderData;
  const answering = week.mine.filter(({ part, mayAct }) => part !== "LEAD" && mayAct);
  return (
    <>
      <h1 className="ds-heading" data-size="md">
        Arrangörer
      </h1>
      <OutcomeNote outcome={actionData} />
      {week.seesPlan ? null : <WeekFrame week={week} />}
      {answering.map((mine) => (
        <AnswerForm key={mine.association.id} mine={mine} frameVersion={week.frameVersion} />
      ))}
      {answering.length === 0 && week.mine.every(({ part }) => part === "INVITED") ? (
        <p>En samordnare i ditt förbund kan svara på inbjudan.</p>
      ) : null}
      <InvitedList week={week} />
      {week.mayLead && invitable.length > 0 ? (
        <section aria-labelledby="more">
          <h2 className="ds-heading" data-size="sm" id="more">
            Bjud in fler
          </h2>
          {week.visibility === "DRAFT" ? (
            <p>
              Veckan är ett utkast: ingen inbjudan skickas förrän ni låter de inbjudna se den, under{" "}
              <a className="ds-link" href={`${week.path}/ram`}>
                Veckans ram
              </a>
              .
            </p>
          ) : null}
          <Form method="post" preventScrollReset className="form" key={week.version}>
            <InvitedField associations={invitable} chosen={[]} />
            <p className="buttons">
              <SubmitButton label="Bjud in" intent="invite" />
            </p>
          </Form>
        </section>
      ) : null}
    </>
  );
}
