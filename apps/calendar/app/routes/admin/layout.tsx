import type { Route } from "./+types/layout.ts";
import { NavLink, Outlet } from "react-router";
import { administered } from "../../admin/administered.ts";
import { associationsWith, readerOf } from "../../reader.ts";

const pages = [
  ["personer", "Personer"],
  ["nycklar", "API-nycklar"],
  ["kallor", "Källor"],
  ["logg", "Logg"],
  ["gallring", "Gallring"],
] as const;

/** What who runs the platform has to do with an association that she doesn't administer. */
const operatorPages: ReadonlySet<string> = new Set(["personer", "kallor"]);

export async function loader(args: Route.LoaderArgs) {
  const reader = readerOf(args.context);
  return {
    association: await administered(args, true),
    hasSeveral: reader.operator || associationsWith(reader, "ADMIN").length > 1,
  };
}

/** The pages by which one association is administered. */
export default function AdminPages({ loaderData }: Route.ComponentProps) {
  const { association, hasSeveral } = loaderData;
  return (
    <>
      <p className="kicker">
        Administration
        {hasSeveral ? (
          <>
            {" · "}
            <a className="ds-link" href="/arbete/administration">
              Välj ett annat förbund
            </a>
          </>
        ) : null}
      </p>
      <p className="week-name">{association.name}</p>
      <nav aria-label="Administrationens sidor" className="sub-menu">
        <ul>
          {pages
            .filter(([page]) => association.isAdmin || operatorPages.has(page))
            .map(([page, name]) => (
              <li key={page}>
                <NavLink to={`/arbete/administration/${association.slug}/${page}`}>{name}</NavLink>
              </li>
            ))}
        </ul>
      </nav>
      <Outlet />
    </>
  );
}
