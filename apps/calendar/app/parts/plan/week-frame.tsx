import type { PlanningWeek } from "../../plan/week.ts";
import { recordLang } from "../../language.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { daySpan } from "../../words/event-time.ts";
import { termIn } from "../../words/term.ts";
import { Fact } from "../fact.tsx";

/** What an invited association is told of a week before it has answered. */
export function WeekFrame({ week }: { readonly week: PlanningWeek }) {
  const { startsOn, endsOn, theme, audiences, owner } = week;
  const language = useLanguage();
  const lang = recordLang(language);
  const say = useSay();
  return (
    <dl className="facts">
      <Fact name={say("Leds av", "Led by")}>
        <span lang={lang}>{owner.name}</span>
      </Fact>
      <Fact name={say("Dagar", "Days")}>{daySpan(startsOn, endsOn, language)}</Fact>
      <Fact name={say("Tema", "Theme")}>
        <span lang={lang}>{theme}</span>
      </Fact>
      <Fact name={say("Målgrupper", "Audiences")}>
        {audiences.length === 0
          ? say("inte sagt", "not said")
          : audiences.map((audience) => termIn(language, "Audience", audience)).join(", ")}
      </Fact>
    </dl>
  );
}
