import { NavLink } from "react-router";
import { type Language, pathIn, type Words } from "../language.ts";

const words: Words<{
  readonly skip: string;
  readonly menu: string;
  readonly signIn: string;
  readonly work: (name: string) => string;
  readonly signOut: string;
  readonly pages: Readonly<Record<string, string>>;
}> = {
  sv: {
    skip: "Hoppa till innehållet",
    menu: "Huvudmeny",
    signIn: "Logga in",
    work: (name) => `Mitt arbete (${name})`,
    signOut: "Logga ut",
    pages: {
      "/kalender": "Kalender",
      "/temaveckor": "Temaveckor",
      "/insatser": "Insatser",
      "/projekt": "Projekt",
      "/nyheter": "Nyheter",
      "/forbund": "Förbunden",
      "/sok": "Sök",
    },
  },
  en: {
    skip: "Skip to the content",
    menu: "Main menu",
    signIn: "Sign in",
    work: (name) => `My work (${name})`,
    signOut: "Sign out",
    pages: {
      "/kalender": "Calendar",
      "/temaveckor": "Theme weeks",
      "/insatser": "Services",
      "/projekt": "Projects",
      "/nyheter": "News",
      "/forbund": "Associations",
      "/sok": "Search",
    },
  },
};

/** What stands above every page. */
export function SiteHeader({
  language,
  name,
}: {
  readonly language: Language;
  /** Of who is signed in; null: nobody. */
  readonly name: string | null;
}) {
  const { skip, menu, pages, signIn, work, signOut } = words[language];
  return (
    <>
      <a className="ds-skip-link" href="#main">
        {skip}
      </a>
      <header className="site-header">
        <a className="site-name" href={pathIn(language, "/")}>
          Finsam
        </a>
        <nav aria-label={menu}>
          <ul>
            {Object.entries(pages).map(([path, page]) => (
              <li key={path}>
                <NavLink to={pathIn(language, path)} reloadDocument>
                  {page}
                </NavLink>
              </li>
            ))}
            <li>
              {name === null ? (
                <a href="/sign-in?to=/arbete">{signIn}</a>
              ) : (
                <a href="/arbete">{work(name)}</a>
              )}
            </li>
            {name === null ? null : (
              <li>
                <form method="post" action="/account/sign-out">
                  <button className="link-button" type="submit">
                    {signOut}
                  </button>
                </form>
              </li>
            )}
          </ul>
        </nav>
      </header>
    </>
  );
}
