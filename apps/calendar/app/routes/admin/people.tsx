import type { Route } from "./+types/people.ts";
import { administered, adminParts } from "../../admin/administered.ts";
import { actOnPeople } from "../../admin/people-act.ts";
import { People } from "../../admin/people-query.ts";
import { languageOf, sayIn } from "../../language.ts";
import { OutcomeNote } from "../../parts/form/outcome-note.tsx";
import { InvitationList } from "../../parts/admin/invitation-list.tsx";
import { InviteForm } from "../../parts/admin/invite-form.tsx";
import { PersonList } from "../../parts/admin/person-list.tsx";
import { readerOf } from "../../reader.ts";
import { useSay } from "../../use-language.ts";
import { web } from "../../web-context.ts";
import { swedishDay } from "../../words/swedish-day.ts";

export async function loader(args: Route.LoaderArgs) {
  const association = await administered(args, true);
  const { client, now } = args.context.get(web);
  const { people, invitations } = await client.query(People, { association: association.slug });
  const { email } = readerOf(args.context);
  return { association, people, invitations, email, today: swedishDay(now()) };
}

export async function action(args: Route.ActionArgs) {
  return actOnPeople(await adminParts(args, true), await args.request.formData());
}

export function meta({ loaderData, params }: Route.MetaArgs) {
  const page = sayIn(languageOf(params))("Personer i", "People of");
  return [{ title: `${page} ${loaderData?.association.name} – Finsam` }];
}

export default function PeoplePage({ loaderData, actionData }: Route.ComponentProps) {
  const say = useSay();
  const { association, people, invitations, email, today } = loaderData;
  return (
    <>
      <h1 className="ds-heading" data-size="md">
        {say("Personer", "People")}
      </h1>
      <OutcomeNote outcome={actionData} />
      {association.isAdmin ? (
        <PersonList people={people} ownEmail={email} today={today} />
      ) : (
        <p>
          {say(
            "Du driver plattformen. Så länge förbundet inte har någon administratör kan du bjuda in den första.",
            "You run the platform. As long as the association has no administrator you can invite the first.",
          )}
        </p>
      )}
      <InviteForm outcome={actionData} />
      {association.isAdmin ? <InvitationList invitations={invitations} today={today} /> : null}
    </>
  );
}
