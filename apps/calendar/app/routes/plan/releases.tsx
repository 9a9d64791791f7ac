import type { Route } from "./+types/releases.ts";
import { notFound } from "../../not-found.ts";
import { actOnReleases } from "../../plan/release-act.ts";
import { WeekReleases } from "../../plan/release-query.ts";
import { arranges, planningWeek } from "../../plan/week.ts";
import { OutcomeNote } from "../../parts/form/outcome-note.tsx";
import { NextRelease } from "../../parts/plan/next-release.tsx";
import { Outbox } from "../../parts/plan/outbox.tsx";
import { ReleaseList } from "../../parts/plan/release-list.tsx";
import { SignOffForm } from "../../parts/plan/sign-off-form.tsx";
import { SignOffTable } from "../../parts/plan/sign-off-table.tsx";
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
  return actOnReleases({ client: args.context.get(web).client, week, form });
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `Klartecken och utgivning för ${loaderData?.week.name} – Finsam` }];
}

export default function ReleasesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { week, released, plan, today } = loaderData;
  const acting = week.mine.filter((one) => one.mayAct && arranges(one));
  return (
    <>
      <h1 className="ds-heading" data-size="md">
        Klartecken och utgivning
      </h1>
      <p className="prose">
        Varje förbund ger klartecken för sina aktiviteter. Den som leder veckan ger ut det som har
        fått klartecken som en numrerad utgåva. Ett förbund som är tyst håller inte upp de andra.
      </p>
      <OutcomeNote outcome={actionData} />
      {acting.map(({ association }) => (
        <SignOffForm key={association.id} plan={plan} association={association} />
      ))}
      <SignOffTable week={week} plan={plan} />
      <NextRelease week={week} released={released} plan={plan} />
      <ReleaseList
        week={week}
        releases={released.releases}
        sayer={acting[0]?.association.slug}
        today={today}
      />
      <Outbox
        messages={released.messages}
        acting={acting.map(({ association }) => association.slug)}
        today={today}
      />
    </>
  );
}
