import { type Language, pathIn, type Words } from "../language.ts";

const words: Words<
  Record<"missing" | "missingText" | "broken" | "brokenText" | "start" | "calendar", string>
> = {
  sv: {
    missing: "Sidan finns inte",
    missingText:
      "Det finns inget på den här adressen. Det kan ha tagits bort, eller så är adressen fel.",
    broken: "Något gick fel hos oss",
    brokenText: "Felet är antecknat. Försök igen om en stund.",
    start: "Till startsidan",
    calendar: "Till kalendern",
  },
  en: {
    missing: "There is no such page",
    missingText: "Nothing has this address. It may have been removed, or the address is wrong.",
    broken: "Something went wrong here",
    brokenText: "It has been noted. Try again in a while.",
    start: "To the start page",
    calendar: "To the calendar",
  },
};

/** What is shown instead of a page that is not there, or could not be made. */
export function ProblemPage({
  language,
  isMissing,
}: {
  readonly language: Language;
  readonly isMissing: boolean;
}) {
  const text = words[language];
  return (
    <>
      <title>{`${isMissing ? text.missing : text.broken} – Finsam`}</title>
      <h1 className="ds-heading" data-size="lg">
        {isMissing ? text.missing : text.broken}
      </h1>
      <p>{isMissing ? text.missingText : text.brokenText}</p>
      <p className="links">
        <a className="ds-link" href={pathIn(language, "/")}>
          {text.start}
        </a>
        <a className="ds-link" href={pathIn(language, "/kalender")}>
          {text.calendar}
        </a>
      </p>
    </>
  );
}
