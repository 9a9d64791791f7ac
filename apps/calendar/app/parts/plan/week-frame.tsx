import type { PlanningWeek } from "../../plan/week.ts";
import { label } from "@finsam/domain/labels";
import { daySpan } from "../../words/event-time.ts";
import { Fact } from "../fact.tsx";

/** What an invited association is told of a week before it has answered. */
export function WeekFrame({ week }: { readonly week: PlanningWeek }) {
  const { startsOn, endsOn, theme, audiences, owner } = week;
  return (
    <dl className="facts">
      <Fact name="Leds av">{owner.name}</Fact>
      <Fact name="Dagar">{daySpan(startsOn, endsOn, "sv")}</Fact>
      <Fact name="Tema">{theme}</Fact>
      <Fact name="Målgrupper">
        {audiences.length === 0
          ? "inte sagt"
          : audiences.map((audience) => label("Audience", audience)).join(", ")}
      </Fact>
    </dl>
  );
}
