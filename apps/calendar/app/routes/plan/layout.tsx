import type { Route } from "./+types/layout.ts";
import { NavLink, Outlet } from "react-router";
import { planningWeek } from "../../plan/week.ts";
import { weekTitle } from "../../words/week-title.ts";

export async function loader(args: Route.LoaderArgs) {
  return { week: await planningWeek(args, "frame") };
}

/** The pages of one week's plan. */
export default function WeekPages({ loaderData: { week } }: Route.ComponentProps) {
  return (
    <>
      <p className="kicker">
        {weekTitle(week.isoWeek, "sv")} · {week.theme}
      </p>
      <p className="week-name">{week.name}</p>
      <nav aria-label="Veckans sidor" className="sub-menu">
        <ul>
          {pagesOf(week).map(([page, name]) => (
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
function pagesOf({ seesPlan, mayLead }: Route.ComponentProps["loaderData"]["week"]) {
  const arrangers = ["arrangorer", "Arrangörer"] as const;
  if (!seesPlan) return [arrangers];
  return [
    ["", "Planen"],
    ["automatisk", "Planera automatiskt"],
    ["forslag", "Förslag"],
    arrangers,
    ["utgivning", "Klartecken och utgivning"],
    ["historik", "Historik"],
    ...(mayLead ? [["ram", "Veckans ram"] as const] : []),
    ["kopiera", "Kopiera"],
  ] as const;
}
