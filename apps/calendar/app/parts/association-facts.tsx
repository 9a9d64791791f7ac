import { type FragmentOf, graphql, readFragment } from "../graphql.ts";
import { type Language, recordLang, type Words } from "../language.ts";
import type { Source } from "../late-sources.ts";
import { partialDate } from "../words/partial-date.ts";
import { periodInWords } from "../words/period.ts";
import { Fact } from "./fact.tsx";
import { SourceWords } from "./source-note.tsx";

/** What is known of an association in a few words each. */
export const AssociationFacts = graphql(`
  fragment AssociationFacts on Association {
    shortName
    aliases
    organisationNumber
    website
    closedOn
    seat {
      name
    }
    staff {
      person
      title
      from
      to
    }
  }
`);

const words: Words<
  Record<
    "short" | "aliases" | "seat" | "number" | "website" | "closed" | "staff" | "missing" | "source",
    string
  >
> = {
  sv: {
    short: "Kort namn",
    aliases: "Kallas också",
    seat: "Säte",
    number: "Organisationsnummer",
    website: "Webbplats",
    closed: "Upphör",
    staff: "Tjänstemän",
    missing: "Uppgift saknas",
    source: "Källa",
  },
  en: {
    short: "Short name",
    aliases: "Also called",
    seat: "Seat",
    number: "Organisation number",
    website: "Website",
    closed: "Ceases to be",
    staff: "Officers",
    missing: "Not known",
    source: "Source",
  },
};

/** The facts of an association. What one asks of every association, and isn't known, says so. */
export function AssociationFactList({
  association: masked,
  sources,
  today,
  language,
}: {
  readonly association: FragmentOf<typeof AssociationFacts>;
  /** Where its records come from. */
  readonly sources: readonly Source[];
  readonly today: string;
  readonly language: Language;
}) {
  const association = readFragment(AssociationFacts, masked);
  const text = words[language];
  const lang = recordLang(language);
  const { website, closedOn, aliases, staff, shortName } = association;
  return (
    <dl className="facts">
      <Fact name={text.short}>
        <span lang={lang}>{shortName}</span>
      </Fact>
      {aliases.length === 0 ? null : (
        <Fact name={text.aliases}>
          <span lang={lang}>{aliases.join(", ")}</span>
        </Fact>
      )}
      <Fact name={text.seat}>{association.seat?.name ?? text.missing}</Fact>
      <Fact name={text.number}>{association.organisationNumber ?? text.missing}</Fact>
      <Fact name={text.website}>
        {website === null ? (
          text.missing
        ) : (
          <a className="ds-link" href={website}>
            {new URL(website).hostname}
          </a>
        )}
      </Fact>
      {closedOn === null ? null : <Fact name={text.closed}>{partialDate(closedOn, language)}</Fact>}
      {staff.length === 0 ? null : (
        <Fact name={text.staff}>
          <ul className="plain-list">
            {staff.map(({ person, title, from, to }) => (
              <li key={`${person} ${title}`}>
                <span lang={lang}>
                  {title}: {person}
                </span>
                {from === null && to === null ? "" : `, ${periodInWords({ from, to }, language)}`}
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact name={text.source}>
        {sources.map((source) => (
          <p key={`${source.kind} ${source.url}`}>
            <SourceWords source={source} language={language} today={today} />
          </p>
        ))}
      </Fact>
    </dl>
  );
}
