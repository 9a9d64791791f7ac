import type { Route } from "./+types/planner.ts";
import type { Client } from "@finsam/client";
import { useEffect, useRef, useState } from "react";
import { redirect, useNavigation, useSubmit } from "react-router";
import { notFound } from "../../not-found.ts";
import { OutcomeNote } from "../../parts/form/outcome-note.tsx";
import { EventPanel } from "../../parts/plan/event-panel.tsx";
import { FindingItem } from "../../parts/plan/finding-item.tsx";
import { CoPlanners, useCoPlanners } from "../../parts/plan/co-planners.tsx";
import { usePlanChanges } from "../../parts/plan/plan-changes.ts";
import type { Move } from "../../parts/plan/plan-drop.ts";
import { PlanTable } from "../../parts/plan/plan-table.tsx";
import { act } from "../../plan/plan-act.ts";
import { readPlanForm } from "../../plan/plan-form.ts";
import { planRows } from "../../plan/plan-grid.ts";
import { PlannerQuery, SuggestionsQuery } from "../../plan/planner-query.ts";
import { planningWeek } from "../../plan/week.ts";
import type { Outcome } from "../../outcome.ts";
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
  const mine = known.mine.filter(({ mayAct }) => mayAct).map(({ association }) => association.slug);
  const suggestions =
    selected === undefined || mine.length === 0
      ? []
      : await suggestionsFor(client, { themeWeek: week.id, event: selected.id });
  return { week, plan, rows: planRows(week), mine, selected, suggestions };
}

export async function action(args: Route.ActionArgs): Promise<Outcome> {
  const week = await planningWeek(args);
  const form = readPlanForm(await args.request.formData());
  if (typeof form === "string")
    return { kind: "refused", code: "InvalidForm", message: form, issues: [] };
  return act({ client: args.context.get(web).client, week }, form);
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `Planen för ${loaderData?.week.name} – Finsam` }];
}

export default function Planner({ loaderData, actionData }: Route.ComponentProps) {
  const { week, plan, rows, mine, selected, suggestions } = loaderData;
  const changedAt = usePlanChanges(week.id);
  const planners = useCoPlanners(week.id, selected?.id);
  const isBusy = useNavigation().state !== "idle";
  const onMove = useMove();
  const outcome = useLast(actionData);
  const days = rows.flatMap(({ day }) => (day === undefined ? [] : [day]));
  return (
    <>
      <h1 className="ds-heading" data-size="md" id="plan-heading">
        Planen
      </h1>
      <p>
        {plan.groups.message}.
        {changedAt === null ? null : (
          <span className="item-details" role="status">
            {" "}
            Någon ändrade planen kl. {clockTime(changedAt.toISOString(), "sv")}.
          </span>
        )}
      </p>
      <CoPlanners planners={planners} />
      {mine.length === 0 ? (
        <p>Du läser planen. En samordnare i ditt förbund kan ändra i den.</p>
      ) : (
        <p className="item-details">
          Öppna en aktivitet för att se vad som krockar och flytta den. Du kan också dra den till en
          annan dag, eller trycka Alt och pil upp eller ned. Det som är någon annans blir ett
          förslag.
        </p>
      )}
      <div className="planner" data-open={selected !== undefined || undefined} aria-busy={isBusy}>
        <PlanTable {...{ week, plan, rows, mine, onMove }} selected={selected?.id} />
        {selected === undefined ? null : (
          <EventPanel
            key={selected.id}
            event={selected}
            weekId={week.id}
            {...{ plan, days, mine, suggestions }}
          />
        )}
      </div>
      <section>
        <h2 className="ds-heading" data-size="sm">
          Luckor i veckan
        </h2>
        {plan.groups.gaps.length === 0 ? (
          <p>Inga: varje dag, förbund och målgrupp har något.</p>
        ) : (
          <ul className="plain-list">
            {plan.groups.gaps.map((finding) => (
              <FindingItem key={finding.hash} finding={finding} mine={mine} weekId={week.id} />
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

/** Moves a card that was dropped or moved by a key, and gives the focus back to it where it then is. */
function useMove(): (move: Move) => void {
  const submit = useSubmit();
  const moved = useRef<string>(undefined);
  const { state } = useNavigation();
  useEffect(() => {
    if (state !== "idle" || moved.current === undefined) return;
    document.getElementById(`kort-${moved.current}`)?.focus();
    moved.current = undefined;
  }, [state]);
  return ({ event, day }) => {
    moved.current = event;
    void submit({ intent: "move", event, day }, { method: "post", preventScrollReset: true });
  };
}

async function suggestionsFor(
  client: Client,
  variables: { readonly themeWeek: string; readonly event: string },
) {
  const { node } = await client.query(SuggestionsQuery, variables);
  return (node && "plan" in node ? node.plan?.suggestions : undefined) ?? [];
}
