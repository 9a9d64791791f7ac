import { NavLink } from "react-router";
import { type Language, pathIn, sayIn, type Words } from "../language.ts";

const pages: Words<Readonly<Record<string, string>>> = {
  sv: {
    "/kalender": "Kalender",
    "/temaveckor": "Temaveckor",
    "/insatser": "Insatser",
    "/projekt": "Projekt",
    "/nyheter": "Nyheter",
    "/forbund": "Förbunden",
    "/sok": "Sök",
  },
  en: {
    "/kalender": "Calendar",
    "/temaveckor": "Theme weeks",
    "/insatser": "Services",
    "/projekt": "Projects",
    "/nyheter": "News",
    "/forbund": "Associations",
    "/sok": "Search",
  },
};

/** The pages for everybody. */
export function MainMenu({ language }: { readonly language: Language }) {
  return (
    <nav aria-label={sayIn(language)("Huvudmeny", "Main menu")} className="main-menu">
      <ul>
        {Object.entries(pages[language]).map(([path, page]) => (
          <li key={path}>
            <NavLink to={pathIn(language, path)} reloadDocument>
              {page}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
