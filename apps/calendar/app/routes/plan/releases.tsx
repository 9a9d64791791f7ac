import type { Route } from "./+types/releases.ts";
import { languageOf, sayIn } from "../../language.ts";
import { notFound } from "../../not-found.ts";
import { withSent } from "../../outcome.ts";
import { actOnReleases } from "../../plan/release-act.ts";
import { WeekReleases } from "../../plan/release-query.ts";
import { arranges, planningWeek } from "../../plan/week.ts";
import { OutcomeNote } from "../../parts/form/outcome-note.tsx";
import { NextRelease } from "../../parts/plan/next-release.tsx";
import { Outbox } from "../../parts/plan/outbox.tsx";
import { ReleaseList } from "../../parts/plan/release-list.tsx";
import { SignOffForm } from "../../parts/plan/sign-off-form.tsx";
import { SignOffTable } from "../../parts/plan/sign-off-table.tsx";
import { useSay } from "../../use-language.ts";
import { web } from "../../web-context.ts";
import { swedishDay } from "../../words/swedish-day.ts";

export async function loader(args: Route.LoaderArgs) {
  const week = await planningWeek(args);
  const { client, now } = args.context.get(web);
  const where = { association: week.owner.slug, slug: week.slug };
  const { themeWeek: released } = await client.query(WeekReleases, where);
  if (released?.plan == null) return notFound();
  return { week, released, plan: released.plan, today: swedishDay(now()) };
}

export async function action(args: Route.ActionArgs) {
  const week = await planningWeek(args);
  const form = await args.request.formData();
  const { client } = args.context.get(web);
  const say = sayIn(languageOf(args.params));
  return withSent(await actOnReleases({ client, week, form, say }), form);
}

export function meta({ loaderData, params }: Route.MetaArgs) {
  const name = loaderData?.week.name;
  const say = sayIn(languageOf(params));
  const title = say(`Klartecken och utgivning för ${name}`, `Sign-off and release of ${name}`);
  return [{ title: `${title} – Finsam` }];
}

export default function ReleasesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { week, released, plan, today } = loaderData;
  const say = useSay();
  const acting = week.mine.filter((one) => one.mayAct && arranges(one));
  return (
    <>
      <h1 className="ds-heading" data-size="md">
        {say("Klartecken och utgivning", "Sign-off and release")}
      </h1>
      <p className="prose">
        {say(
          "Varje förbund ger klartecken för sina aktiviteter. Den som leder veckan ger ut det som har fått klartecken som en numrerad utgåva. Ett förbund som är tyst håller inte upp de andra.",
          "Each association signs off its own events. The lead puts out what has been signed off as a numbered release. An association that is silent does not hold up the others.",
        )}
      </p>
      <OutcomeNote outcome={actionData} />
      {acting.map(({ association }) => (
        <SignOffForm key={association.id} {...{ plan, association }} outcome={actionData} />
      ))}
      <SignOffTable week={week} plan={plan} />
      <NextRelease {...{ week, released, plan }} outcome={actionData} />
      <ReleaseList
        week={week}
        releases={released.releases}
        sayer={acting[0]?.association.slug}
        today={today}
        outcome={actionData}
      />
      <Outbox
        messages={released.messages}
        acting={acting.map(({ association }) => association.slug)}
        today={today}
        outcome={actionData}
      />
    </>
  );
}
