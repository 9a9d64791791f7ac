import { NavLink } from "react-router";
import { type Language, pathIn, type Words } from "../language.ts";

const words: Words<{
  readonly skip: string;
  readonly menu: string;
  readonly pages: Readonly<Record<string, string>>;
}> = {
  sv: {
    skip: "Hoppa till innehållet",
    menu: "Huvudmeny",
    pages: {
      "/kalender": "Kalender",
      "/temaveckor": "Temaveckor",
      "/insatser": "Insatser",
      "/forbund": "Förbunden",
      "/sok": "Sök",
    },
  },
  en: {
    skip: "Skip to the content",
    menu: "Main menu",
    pages: {
      "/kalender": "Calendar",
      "/temaveckor": "Theme weeks",
      "/insatser": "Services",
      "/forbund": "Associations",
      "/sok": "Search",
    },
  },
};

/** What stands above every page. */
export function SiteHeader({ language }: { readonly language: Language }) {
  const { skip, menu, pages } = words[language];
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
            {Object.entries(pages).map(([path, name]) => (
              <li key={path}>
                <NavLink to={pathIn(language, path)}>{name}</NavLink>
              </li>
            ))}
          </ul>
        </nav>
      </header>
    </>
  );
}
