import { type Language, pathIn, type Words } from "../language.ts";
import type { LateSources, Source } from "../late-sources.ts";
import { sourceInWords } from "../words/source-state.ts";

const words: Words<Record<"about" | "why" | "more", string>> = {
  sv: { about: "Källornas läge", why: "Orsak:", more: "Läget för alla källor" },
  en: {
    about: "State of the sources",
    why: "Reason, in Swedish:",
    more: "The state of all sources",
  },
};

/** Tells of the sources that aren't up to date, above what is shown of them; nothing where all are. */
export function SourceNote({
  late: { sources, today },
  language,
}: {
  readonly late: LateSources;
  readonly language: Language;
}) {
  if (sources.length === 0) return null;
  const text = words[language];
  return (
    <aside className="ds-alert source-note" data-color="warning" aria-label={text.about}>
      <ul className="plain-list">
        {sources.map((source) => (
          <li key={`${source.association.slug} ${source.kind} ${source.url}`}>
            <SourceWords source={source} language={language} today={today} />
          </li>
        ))}
      </ul>
      <p>
        <a className="ds-link" href={pathIn(language, "/kallor")}>
          {text.more}
        </a>
      </p>
    </aside>
  );
}

/** The state of one source as running text. */
export function SourceWords({
  source,
  language,
  today,
}: {
  readonly source: Source;
  readonly language: Language;
  readonly today: string;
}) {
  const { sentence, reason } = sourceInWords(source, language, today);
  return (
    <>
      {sentence}
      {reason === null ? null : (
        <>
          {" "}
          {words[language].why} <span lang="sv">{reason}.</span>
        </>
      )}
    </>
  );
}
