import type { Route } from "./+types/layout.ts";
import { NavLink, Outlet } from "react-router";
import { recordLang, type Say, sayIn } from "../../language.ts";
import { planningWeek } from "../../plan/week.ts";
import { useLanguage } from "../../use-language.ts";
import { weekTitle } from "../../words/week-title.ts";

export async function loader(args: Route.LoaderArgs) {
  return { week: await planningWeek(args, "frame") };
}

/** The pages of one week's plan. */
export default function WeekPages({ loaderData: { week } }: Route.ComponentProps) {
  const language = useLanguage();
  const say = sayIn(language);
  return (
    <>
      <p className="kicker">
        {weekTitle(week.isoWeek, language)} · <span lang={recordLang(language)}>{week.theme}</span>
      </p>
      <p className="week-name" lang={recordLang(language)}>
        {week.name}
      </p>
      <nav aria-label={say("Veckans sidor", "Pages of the week")} className="sub-menu">
        <ul>
          {pagesOf(week, say).map(([page, name]) => (
            <li key={page}>
              <NavLink to={page === "" ? week.path : `${week.path}/${page}`} end>
                {name}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </>
  );
}

/** Who has not accepted sees who arranges, and answers there. */
function pagesOf(
  { seesPlan, mayLead }: Route.ComponentProps["loaderData"]["week"],
  say: Say,
): readonly (readonly [page: string, name: string])[] {
  const arrangers = ["arrangorer", say("Arrangörer", "Arrangers")] as const;
  if (!seesPlan) return [arrangers];
  return [
    ["", say("Planen", "The plan")],
    ["automatisk", say("Planera automatiskt", "Plan automatically")],
    ["forslag", say("Förslag", "Proposals")],
    arrangers,
    ["utgivning", say("Klartecken och utgivning", "Sign-off and release")],
    ["historik", say("Historik", "History")],
    ...(mayLead ? [["ram", say("Veckans ram", "The week’s frame")] as const] : []),
    ["kopiera", say("Kopiera", "Copy")],
  ];
}
