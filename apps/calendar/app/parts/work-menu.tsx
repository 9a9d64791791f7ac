import { NavLink } from "react-router";
import { pathIn, sayIn, type Words } from "../language.ts";
import { useLanguage } from "../use-language.ts";

const pages: Words<Readonly<Record<string, string>>> = {
  sv: {
    "/arbete": "Översikt",
    "/arbete/aktiviteter": "Aktiviteter",
    "/arbete/insatser": "Insatser",
    "/arbete/projekt": "Projekt",
    "/arbete/nyheter": "Nyheter",
    "/arbete/dokument": "Dokument",
    "/planera": "Temaveckor",
    "/arbete/forhandsbokningar": "Förhandsbokningar",
  },
  en: {
    "/arbete": "Overview",
    "/arbete/aktiviteter": "Events",
    "/arbete/insatser": "Services",
    "/arbete/projekt": "Projects",
    "/arbete/nyheter": "News",
    "/arbete/dokument": "Documents",
    "/planera": "Theme weeks",
    "/arbete/forhandsbokningar": "Holds",
  },
};

/** The pages for who works in an association. */
export function WorkMenu({
  isAdmin,
}: {
  /** Whether she administers an association, or runs the platform. */
  readonly isAdmin: boolean;
}) {
  const language = useLanguage();
  const say = sayIn(language);
  const all = pages[language];
  const shown = isAdmin ? { ...all, "/arbete/administration": "Administration" } : all;
  return (
    <nav className="work-menu" aria-label={say("Mitt arbete", "My work")}>
      {/* Folded where there is little room; the style sheet unfolds it elsewhere. */}
      <details>
        <summary>{say("Meny", "Menu")}</summary>
        <ul>
          {Object.entries(shown).map(([path, name]) => (
            <li key={path}>
              <NavLink to={pathIn(language, path)} end={path === "/arbete"} reloadDocument>
                {name}
              </NavLink>
            </li>
          ))}
          <li>
            <a href={pathIn(language, "/account")}>{say("Ditt konto", "Your account")}</a>
          </li>
        </ul>
      </details>
    </nav>
  );
}
