import type { Route } from "./+types/planner.ts";
import { useState } from "react";
import { redirect, useNavigation } from "react-router";
import { languageOf, sayIn } from "../../language.ts";
import { notFound } from "../../not-found.ts";
import { OutcomeNote } from "../../parts/form/outcome-note.tsx";
import { EventPanel } from "../../parts/plan/event-panel.tsx";
import { FindingItem } from "../../parts/plan/finding-item.tsx";
import { CoPlanners, useCoPlanners } from "../../parts/plan/co-planners.tsx";
import { usePlanChanges } from "../../parts/plan/plan-changes.ts";
import { PlanTable } from "../../parts/plan/plan-table.tsx";
import { useMove } from "../../parts/plan/use-move.ts";
import { actParts } from "../../plan/act-parts.ts";
import { openedEvent } from "../../plan/opened-event.ts";
import { act } from "../../plan/plan-act.ts";
import { readPlanForm } from "../../plan/plan-form.ts";
import { planRows } from "../../plan/plan-grid.ts";
import { PlannerQuery } from "../../plan/planner-query.ts";
import { actingFor, planningWeek } from "../../plan/week.ts";
import { type Outcome, unreadable } from "../../outcome.ts";
import { useLanguage } from "../../use-language.ts";
import { web } from "../../web-context.ts";
import { clockTime } from "../../words/event-time.ts";

export async function loader(args: Route.LoaderArgs) {
  const { request, context } = args;
  const known = await planningWeek(args, "frame");
  if (!known.seesPlan) throw redirect(`${known.path}/arrangorer`);
  const { client } = context.get(web);
  const where = { association: known.owner.slug, slug: known.slug };
  const { themeWeek: week } = await client.query(PlannerQuery, where);
  if (week?.plan == null) return notFound();
  const { plan } = week;
  const chosen = new URL(request.url).searchParams.get("aktivitet");
  const selected = plan.events.find(({ id }) => id === chosen);
  const mine = actingFor(known);
  const opened = selected && {
    event: selected,
    ...(await openedEvent(client, {
      themeWeek: week.id,
      event: selected.id,
      mayMove: mine.length > 0,
    })),
  };
  return { week, plan, rows: planRows(week), mine, opened };
}

export async function action(args: Route.ActionArgs): Promise<Outcome> {
  const parts = await actParts(args);
  const form = readPlanForm(await args.request.formData(), parts.say);
  return typeof form === "string" ? { ...unreadable(parts.say), message: form } : act(parts, form);
}

export function meta({ loaderData, params }: Route.MetaArgs) {
  const name = loaderData?.week.name;
  const title = sayIn(languageOf(params))(`Planen för ${name}`, `The plan for ${name}`);
  return [{ title: `${title} – Finsam` }];
}

export default function Planner({ loaderData, actionData }: Route.ComponentProps) {
  const { week, plan, rows, mine, opened } = loaderData;
  const selected = opened?.event.id;
  const language = useLanguage();
  const say = sayIn(language);
  const changedAt = usePlanChanges(week.id);
  const planners = useCoPlanners(week.id, selected);
  const isBusy = useNavigation().state !== "idle";
  const onMove = useMove();
  const outcome = useLast(actionData);
  const days = rows.flatMap(({ day }) => (day === undefined ? [] : [day]));
  return (
    <>
      <h1 className="ds-heading" data-size="md" id="plan-heading">
        {say("Planen", "The plan")}
      </h1>
      <p>
        {plan.groups.message}.
        {changedAt === null ? null : (
          <span className="item-details" role="status">
            {" "}
            {say("Någon ändrade planen kl.", "Somebody changed the plan at")}{" "}
            {clockTime(changedAt.toISOString(), language)}.
          </span>
        )}
      </p>
      <CoPlanners planners={planners} />
      {mine.length === 0 ? (
        <p>
          {say(
            "Du läser planen. En samordnare i ditt förbund kan ändra i den.",
            "You are reading the plan. A coordinator in your association can change it.",
          )}
        </p>
      ) : (
        <p className="item-details">
          {say(
            "Öppna en aktivitet för att se vad som krockar och flytta den. Du kan också dra den till en annan dag, eller trycka Alt och pil upp eller ned. Det som är någon annans blir ett förslag.",
            "Open an event to see what clashes and to move it. You can also drag it to another day, or press Alt and the up or down arrow. What is somebody else’s becomes a proposal.",
          )}
        </p>
      )}
      <div className="planner" data-open={selected !== undefined || undefined} aria-busy={isBusy}>
        <PlanTable {...{ week, plan, rows, mine, onMove }} selected={selected} />
        {opened === undefined ? null : (
          <EventPanel
            key={opened.event.id}
            event={opened.event}
            weekId={week.id}
            {...{ plan, days, mine, opened }}
          />
        )}
      </div>
      <section>
        <h2 className="ds-heading" data-size="sm">
          {say("Luckor i veckan", "Gaps in the week")}
        </h2>
        {plan.groups.gaps.length === 0 ? (
          <p>
            {say(
              "Inga: varje dag, förbund och målgrupp har något.",
              "None: each day, association and audience has something.",
            )}
          </p>
        ) : (
          <ul className="plain-list">
            {plan.groups.gaps.map((finding) => (
              <FindingItem
                key={finding.hash}
                fixes={finding.fixes}
                weekId={week.id}
                {...{ finding, mine }}
              />
            ))}
          </ul>
        )}
      </section>
      <OutcomeNote outcome={outcome} isBusy={isBusy} />
    </>
  );
}

/** What was last done: reading the plan anew, as when a neighbour has changed it, tells no outcome. */
function useLast(outcome: Outcome | undefined): Outcome | undefined {
  const [last, setLast] = useState(outcome);
  // React Router answers null, not undefined, once nothing was sent.
  if (outcome && outcome !== last) setLast(outcome);
  return outcome ?? last;
}
