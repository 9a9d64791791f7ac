import { NavLink } from "react-router";

const pages = {
  "/arbete": "Översikt",
  "/arbete/aktiviteter": "Aktiviteter",
  "/arbete/insatser": "Insatser",
  "/arbete/projekt": "Projekt",
  "/arbete/nyheter": "Nyheter",
  "/arbete/dokument": "Dokument",
  "/planera": "Temaveckor",
  "/arbete/forhandsbokningar": "Förhandsbokningar",
};

/** The pages for who works in an association. */
export function WorkMenu({
  isAdmin,
}: {
  /** Whether she administers an association, or runs the platform. */
  readonly isAdmin: boolean;
}) {
  const shown = isAdmin ? { ...pages, "/arbete/administration": "Administration" } : pages;
  return (
    <nav className="work-menu" aria-label="Mitt arbete">
      <ul>
        {Object.entries(shown).map(([path, name]) => (
          <li key={path}>
            <NavLink to={path} end={path === "/arbete"} reloadDocument>
              {name}
            </NavLink>
          </li>
        ))}
        <li>
          <a href="/account">Ditt konto</a>
        </li>
      </ul>
    </nav>
  );
}
