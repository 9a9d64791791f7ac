import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { type Language, pathIn, pathInOther, signInPath, type Words } from "../language.ts";
import { MainMenu } from "./main-menu.tsx";

const words: Words<{
  readonly skip: string;
  /** What the menu of language and sign-in is called. */
  readonly own: string;
  readonly signIn: string;
  readonly work: (name: string) => string;
  readonly signOut: string;
  /** Leads to the page in the other language, in that language. */
  readonly other: string;
}> = {
  sv: {
    skip: "Hoppa till innehållet",
    own: "Språk och inloggning",
    signIn: "Logga in",
    work: (name) => `Mitt arbete (${name})`,
    signOut: "Logga ut",
    other: "In English",
  },
  en: {
    skip: "Skip to the content",
    own: "Language and sign-in",
    signIn: "Sign in",
    work: (name) => `My work (${name})`,
    signOut: "Sign out",
    other: "På svenska",
  },
};

/** What stands above every page. */
export function SiteHeader({
  language,
  name,
  hasOther = true,
  menu,
}: {
  readonly language: Language;
  /** Of who is signed in; null: nobody. */
  readonly name: string | null;
  /** Whether there is such a page in the other language too. Default: true. */
  readonly hasOther?: boolean;
  /** The menu of the pages that this is one of. Default: that of the public pages. */
  readonly menu?: ReactNode;
}) {
  const { skip, own, signIn, work, signOut, other } = words[language];
  const { pathname, search } = useLocation();
  const otherLanguage = language === "sv" ? "en" : "sv";
  return (
    <>
      <a className="ds-skip-link" href="#main">
        {skip}
      </a>
      <header className="site-header">
        <a className="site-name" href={pathIn(language, "/")}>
          Finsam
        </a>
        <nav aria-label={own}>
          <ul>
            <li>
              {name === null ? (
                <a href={signInPath(language, pathIn(language, "/arbete"))}>{signIn}</a>
              ) : (
                <a href={pathIn(language, "/arbete")}>{work(name)}</a>
              )}
            </li>
            {name === null ? null : (
              <li>
                <form method="post" action={pathIn(language, "/account/sign-out")}>
                  <button className="link-button" type="submit">
                    {signOut}
                  </button>
                </form>
              </li>
            )}
            {hasOther ? (
              <li>
                <a
                  href={pathInOther(pathname) + search}
                  lang={otherLanguage}
                  hrefLang={otherLanguage}
                >
                  {other}
                </a>
              </li>
            ) : null}
          </ul>
        </nav>
        {menu ?? <MainMenu language={language} />}
      </header>
    </>
  );
}
