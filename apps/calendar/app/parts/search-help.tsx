import { type Language, pathIn, type Words } from "../language.ts";

const words: Words<{
  readonly tips: readonly string[];
  readonly allKinds: string;
  readonly browse: string;
  readonly pages: readonly (readonly [path: string, name: string])[];
}> = {
  sv: {
    tips: [
      "Pröva ett annat ord, eller början av ordet: ”rehab” hittar ”rehabilitering”.",
      "Ta bort något av orden: alla som du skriver måste finnas med.",
    ],
    allKinds: "Sök bland allt",
    browse: "Eller titta här:",
    pages: [
      ["/kalender", "Kommande aktiviteter"],
      ["/kalender?tidigare=1", "Tidigare aktiviteter"],
      ["/insatser", "Insatser efter ålder och kommun"],
      ["/dokument", "Dokument"],
      ["/forbund", "Förbunden och deras kommuner"],
    ],
  },
  en: {
    tips: [
      "Try another Swedish word, or its beginning: “rehab” finds “rehabilitering”.",
      "Leave out one of the words: all that you write must be there.",
    ],
    allKinds: "Search everything",
    browse: "Or look here:",
    pages: [
      ["/kalender", "Upcoming events"],
      ["/kalender?tidigare=1", "Past events"],
      ["/insatser", "Services by age and municipality"],
      ["/dokument", "Documents"],
      ["/forbund", "The associations and their municipalities"],
    ],
  },
};

/** What one can do where nothing has been searched for, or nothing was found. */
export function SearchHelp({
  text,
  hasKind,
  language,
}: {
  /** What has been searched for; empty: nothing. */
  readonly text: string;
  /** Whether only one kind has been searched. */
  readonly hasKind: boolean;
  readonly language: Language;
}) {
  const { tips, allKinds, browse, pages } = words[language];
  return (
    <>
      {text === "" ? null : (
        <ul>
          {hasKind ? (
            <li>
              <a className="ds-link" href={`?${new URLSearchParams({ q: text })}`}>
                {allKinds}
              </a>
            </li>
          ) : null}
          {tips.map((tip) => (
            <li key={tip}>{tip}</li>
          ))}
        </ul>
      )}
      <p>{browse}</p>
      <ul>
        {pages.map(([path, name]) => (
          <li key={path}>
            <a className="ds-link" href={pathIn(language, path)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
