import type { ReleasePlan } from "../../plan/release-query.ts";
import { signableEvents } from "../../plan/sign-offs.ts";
import type { PlanningWeek } from "../../plan/week.ts";

/** How far each arranger has come. */
export function SignOffTable({
  week,
  plan,
}: {
  readonly week: PlanningWeek;
  readonly plan: ReleasePlan;
}) {
  return (
    <section aria-labelledby="all-signs">
      <h2 className="ds-heading" data-size="sm" id="all-signs">
        Alla arrangörer
      </h2>
      <dl className="facts">
        {week.arrangers.map(({ slug, name }) => (
          <div key={slug} className="fact-row">
            <dt>{name}</dt>
            <dd>{signedInWords(plan, slug)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function signedInWords(plan: ReleasePlan, slug: string): string {
  const events = signableEvents(plan, slug);
  if (events.length === 0) return "inget i planen";
  const signed = events.filter(({ state }) => state === "SIGNED").length;
  const changed = events.filter(({ state }) => state === "CHANGED").length;
  const count = `${signed} av ${events.length} har klartecken`;
  return changed === 0 ? count : `${count}, ${changed} ändrade sedan dess`;
}
