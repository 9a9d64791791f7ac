import { type Language, pathIn, type Words } from "../language.ts";

const words: Words<{
  readonly about: string;
  readonly menu: string;
  readonly pages: Readonly<Record<string, string>>;
}> = {
  sv: {
    about: "Uppgifterna kommer från samordningsförbunden själva.",
    menu: "Om webbplatsen",
    pages: {
      "/dokument": "Dokument",
      "/tidslinje": "Tidslinje",
      "/kallor": "Källornas läge",
      "/tillganglighet": "Tillgänglighet",
      "/personuppgifter": "Personuppgifter",
    },
  },
  en: {
    about: "What you read here comes from the coordination associations themselves.",
    menu: "About the site",
    pages: {
      "/dokument": "Documents",
      "/tidslinje": "Timeline",
      "/kallor": "State of the sources",
      "/tillganglighet": "Accessibility",
      "/personuppgifter": "Personal data",
    },
  },
};

/** What stands below every page. */
export function SiteFooter({ language }: { readonly language: Language }) {
  const { about, menu, pages } = words[language];
  return (
    <footer className="site-footer">
      <p>{about}</p>
      <nav aria-label={menu}>
        <ul>
          {Object.entries(pages).map(([path, name]) => (
            <li key={path}>
              <a href={pathIn(language, path)}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}
