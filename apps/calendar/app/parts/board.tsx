import { type FragmentOf, graphql } from "../graphql.ts";
import { type Language, recordLang, type Words } from "../language.ts";
import { asItSits, latestFirst } from "../words/board.ts";
import type { Held } from "../words/held.ts";
import { partialDate } from "../words/partial-date.ts";
import { periodInWords } from "../words/period.ts";
import { capitalised, termIn } from "../words/term.ts";

/** What is told of a term on a board. */
export const BoardTermFacts = graphql(`
  fragment BoardTermFacts on BoardTerm @_unmask {
    person
    aliases
    role
    appointedBy {
      name
    }
    politicalParty
    from
    to
    confirmedOn
  }
`);

type Term = FragmentOf<typeof BoardTermFacts>;

const words: Words<{
  readonly title: string;
  readonly missing: string;
  readonly toEarlier: string;
  readonly earlier: string;
  readonly coming: string;
  readonly appointedBy: (party: string) => string;
  readonly confirmed: (day: string) => string;
  readonly also: (names: string) => string;
}> = {
  sv: {
    title: "Styrelse",
    missing: "Uppgift om styrelsen saknas.",
    toEarlier: "Tidigare uppdrag i styrelsen",
    earlier: "Tidigare uppdrag i styrelsen",
    coming: "Tillträder senare",
    appointedBy: (party) => `utsedd av ${party}`,
    confirmed: (day) => `bekräftat ${day}`,
    also: (names) => `skrivs också ${names}`,
  },
  en: {
    title: "Board",
    missing: "The board is not known.",
    toEarlier: "Earlier terms on the board",
    earlier: "Earlier terms on the board",
    coming: "Takes office later",
    appointedBy: (party) => `appointed by ${party}`,
    confirmed: (day) => `confirmed on ${day}`,
    also: (names) => `also written ${names}`,
  },
};

/** The board as of today, with those who sat on it before. */
export function Board({
  terms: { now, earlier, coming },
  language,
}: {
  readonly terms: Held<Term>;
  readonly language: Language;
}) {
  const text = words[language];
  return (
    <section>
      <h2 className="ds-heading" data-size="sm">
        {text.title}
      </h2>
      {now.length === 0 ? (
        <p>{text.missing}</p>
      ) : (
        <Terms terms={asItSits(now)} language={language} />
      )}
      {earlier.length === 0 ? null : (
        <p>
          <a className="ds-link" href="#tidigare-uppdrag">
            {text.toEarlier}
          </a>
        </p>
      )}
      {coming.length === 0 ? null : (
        <>
          <h3 className="ds-heading" data-size="xs">
            {text.coming}
          </h3>
          <Terms terms={asItSits(coming)} language={language} />
        </>
      )}
    </section>
  );
}

/** Those who sat on the board before; nothing where none is known. */
export function EarlierBoard({
  terms,
  language,
}: {
  readonly terms: readonly Term[];
  readonly language: Language;
}) {
  if (terms.length === 0) return null;
  return (
    <section id="tidigare-uppdrag">
      <h2 className="ds-heading" data-size="sm">
        {words[language].earlier}
      </h2>
      <Terms terms={latestFirst(terms)} language={language} />
    </section>
  );
}

function Terms({
  terms,
  language,
}: {
  readonly terms: readonly Term[];
  readonly language: Language;
}) {
  const text = words[language];
  return (
    <ul className="plain-list">
      {terms.map((term) => (
        <li key={`${term.person} ${term.role} ${term.from}`} className="item">
          <strong lang={recordLang(language)}>{term.person}</strong>
          {term.politicalParty === null ? "" : ` (${term.politicalParty})`},{" "}
          {termIn(language, "BoardRole", term.role)}
          <p className="item-details">
            {capitalised(
              [
                term.appointedBy === null ? undefined : text.appointedBy(term.appointedBy.name),
                periodInWords(term, language),
                term.confirmedOn === null
                  ? undefined
                  : text.confirmed(partialDate(term.confirmedOn, language)),
                term.aliases.length === 0 ? undefined : text.also(term.aliases.join(", ")),
              ]
                .filter((part) => part !== undefined)
                .join(" · "),
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
