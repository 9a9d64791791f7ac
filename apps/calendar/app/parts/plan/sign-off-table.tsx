import type { ReleasePlan } from "../../plan/release-query.ts";
import { recordLang, type Say } from "../../language.ts";
import { useLanguage, useSay } from "../../use-language.ts";
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
  const lang = recordLang(useLanguage());
  const say = useSay();
  return (
    <section aria-labelledby="all-signs">
      <h2 className="ds-heading" data-size="sm" id="all-signs">
        {say("Alla arrangörer", "All arrangers")}
      </h2>
      <dl className="facts">
        {week.arrangers.map(({ slug, name }) => (
          <div key={slug} className="fact-row">
            <dt lang={lang}>{name}</dt>
            <dd>{signedInWords(plan, slug, say)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function signedInWords(plan: ReleasePlan, slug: string, say: Say): string {
  const events = signableEvents(plan, slug);
  if (events.length === 0) return say("inget i planen", "nothing in the plan");
  const signed = events.filter(({ state }) => state === "SIGNED").length;
  const changed = events.filter(({ state }) => state === "CHANGED").length;
  const count = say(
    `${signed} av ${events.length} har klartecken`,
    `${signed} of ${events.length} signed off`,
  );
  if (changed === 0) return count;
  return `${count}, ${say(`${changed} ändrade sedan dess`, `${changed} changed since`)}`;
}
