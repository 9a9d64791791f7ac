import type { Route } from "./+types/layout.ts";
import { NavLink, Outlet } from "react-router";
import { administered } from "../../admin/administered.ts";
import { pathIn, recordLang, type Say } from "../../language.ts";
import { associationsWith, readerOf } from "../../reader.ts";
import { useLanguage, useSay } from "../../use-language.ts";

function pagesIn(say: Say) {
  return [
    ["personer", say("Personer", "People")],
    ["nycklar", say("API-nycklar", "Access keys")],
    ["kallor", say("Källor", "Sources")],
    ["logg", say("Logg", "Log")],
    ["gallring", say("Gallring", "Retention")],
  ] as const;
}

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
  const language = useLanguage();
  const say = useSay();
  const { association, hasSeveral } = loaderData;
  const start = pathIn(language, "/arbete/administration");
  return (
    <>
      <p className="kicker">
        Administration
        {hasSeveral ? (
          <>
            {" · "}
            <a className="ds-link" href={start}>
              {say("Välj ett annat förbund", "Choose another association")}
            </a>
          </>
        ) : null}
      </p>
      <p className="week-name" lang={recordLang(language)}>
        {association.name}
      </p>
      <nav
        aria-label={say("Administrationens sidor", "Pages of the administration")}
        className="sub-menu"
      >
        <ul>
          {pagesIn(say)
            .filter(([page]) => association.isAdmin || operatorPages.has(page))
            .map(([page, name]) => (
              <li key={page}>
                <NavLink to={`${start}/${association.slug}/${page}`}>{name}</NavLink>
              </li>
            ))}
        </ul>
      </nav>
      <Outlet />
    </>
  );
}
