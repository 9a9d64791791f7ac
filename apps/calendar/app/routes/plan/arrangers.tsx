import type { Route } from "./+types/arrangers.ts";
import { languageOf, sayIn } from "../../language.ts";
import { withSent } from "../../outcome.ts";
import { actOnArrangers } from "../../plan/arrangers-act.ts";
import { InvitableAssociations } from "../../plan/frame-query.ts";
import { planningWeek } from "../../plan/week.ts";
import { PageForm } from "../../parts/form/page-form.tsx";
import { OutcomeNote } from "../../parts/form/outcome-note.tsx";
import { SubmitButton } from "../../parts/form/submit-button.tsx";
import { AnswerForm } from "../../parts/plan/answer-form.tsx";
import { InvitedField } from "../../parts/plan/frame-fields.tsx";
import { InvitedList } from "../../parts/plan/invited-list.tsx";
import { WeekFrame } from "../../parts/plan/week-frame.tsx";
import { useSay } from "../../use-language.ts";
import { web } from "../../web-context.ts";

export async function loader(args: Route.LoaderArgs) {
  const week = await planningWeek(args, "frame");
  const { associations } = await args.context.get(web).client.query(InvitableAssociations);
  const isIn = (id: string) => id === week.owner.id || week.invited.some((one) => one.id === id);
  return { week, invitable: associations.filter(({ id }) => !isIn(id)) };
}

export async function action(args: Route.ActionArgs) {
  const week = await planningWeek(args, "frame");
  const { client } = args.context.get(web);
  const form = await args.request.formData();
  const say = sayIn(languageOf(args.params));
  return withSent(await actOnArrangers({ client, week, form, say }), form);
}

export function meta({ loaderData, params }: Route.MetaArgs) {
  const name = loaderData?.week.name;
  const say = sayIn(languageOf(params));
  return [{ title: `${say(`Arrangörer av ${name}`, `Arrangers of ${name}`)} – Finsam` }];
}

export default function ArrangersPage({ loaderData, actionData }: Route.ComponentProps) {
  const { week, invitable } = loaderData;
  const say = useSay();
  const answering = week.mine.filter(({ part, mayAct }) => part !== "LEAD" && mayAct);
  return (
    <>
      <h1 className="ds-heading" data-size="md">
        {say("Arrangörer", "Arrangers")}
      </h1>
      <OutcomeNote outcome={actionData} />
      {week.seesPlan ? null : <WeekFrame week={week} />}
      {answering.map((mine) => (
        <AnswerForm key={mine.association.id} mine={mine} frameVersion={week.frameVersion} />
      ))}
      {answering.length === 0 && week.mine.every(({ part }) => part === "INVITED") ? (
        <p>
          {say(
            "En samordnare i ditt förbund kan svara på inbjudan.",
            "A coordinator of your association can answer the invitation.",
          )}
        </p>
      ) : null}
      <InvitedList week={week} />
      {week.mayLead && invitable.length > 0 ? (
        <section aria-labelledby="more">
          <h2 className="ds-heading" data-size="sm" id="more">
            {say("Bjud in fler", "Invite more")}
          </h2>
          {week.visibility === "DRAFT" ? (
            <p>
              {say(
                "Veckan är ett utkast: ingen inbjudan skickas förrän ni låter de inbjudna se den, under",
                "The week is a draft: no invitation is sent until you let those invited see it, under",
              )}{" "}
              <a className="ds-link" href={`${week.path}/ram`}>
                {say("Veckans ram", "The week’s frame")}
              </a>
              .
            </p>
          ) : null}
          <PageForm key={week.version} fields={{ intent: "invite" }} outcome={actionData}>
            <InvitedField associations={invitable} chosen={[]} />
            <p className="buttons">
              <SubmitButton label={say("Bjud in", "Invite")} />
            </p>
          </PageForm>
        </section>
      ) : null}
    </>
  );
}
