import { type FragmentOf, graphql } from "../graphql.ts";
import { type Language, recordLang } from "../language.ts";
import { eventWords } from "../words/event-page.ts";
import { termIn } from "../words/term.ts";

/** Who has been announced. */
export const ContributorFacts = graphql(`
  fragment ContributorFacts on Contributor @_unmask {
    person
    organisation {
      name
    }
    affiliation
    role
  }
`);

/** Who has been announced, and as what; nothing where nobody has. */
export function EventContributors({
  contributors,
  language,
}: {
  readonly contributors: readonly FragmentOf<typeof ContributorFacts>[];
  readonly language: Language;
}) {
  if (contributors.length === 0) return null;
  return (
    <section>
      <h2 className="ds-heading" data-size="sm">
        {eventWords[language].contributors}
      </h2>
      <ul>
        {contributors.map(({ person, organisation, affiliation, role }) => {
          const name = [person ?? organisation?.name, affiliation].filter(Boolean).join(", ");
          return (
            <li key={`${name} ${role}`}>
              <span lang={recordLang(language)}>{name}</span>,{" "}
              {termIn(language, "ContributorRole", role)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
