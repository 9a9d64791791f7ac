import { type FragmentOf, graphql, readFragment } from "../graphql.ts";
import { type Language, pathIn, recordLang, type Words } from "../language.ts";
import { agesInWords } from "../words/ages.ts";
import { isUnconfirmed } from "../words/confirmation.ts";
import { partialDate } from "../words/partial-date.ts";
import { groupsOn } from "../words/target-group.ts";
import { capitalised, termIn } from "../words/term.ts";

/** What a list tells of an insats. */
export const InitiativeItem = graphql(`
  fragment InitiativeItem on Initiative {
    slug
    name
    summary
    status
    confirmedOn
    updatedAt
    targetGroups {
      ageFrom
      ageTo
      validFrom
      validTo
    }
    municipalities {
      name
    }
    owner {
      slug
      shortName
    }
  }
`);

const words: Words<{
  readonly confirmed: (day: string) => string;
  readonly never: string;
  readonly stale: string;
}> = {
  sv: {
    confirmed: (day) => `Senast bekräftad ${day}`,
    never: "Inte bekräftad",
    stale: "för mer än ett år sedan",
  },
  en: {
    confirmed: (day) => `Last confirmed ${day}`,
    never: "Not confirmed",
    stale: "more than a year ago",
  },
};

/** An insats in a list: whom it is for now, and when somebody last stood for it. */
export function InitiativeListItem({
  initiative: masked,
  today,
  language,
}: {
  readonly initiative: FragmentOf<typeof InitiativeItem>;
  readonly today: string;
  readonly language: Language;
}) {
  const initiative = readFragment(InitiativeItem, masked);
  const { slug, name, summary, status, confirmedOn, owner } = initiative;
  const text = words[language];
  return (
    <li className="item">
      <h2 className="ds-heading" data-size="xs">
        <a
          className="ds-link"
          lang={recordLang(language)}
          href={pathIn(language, `/insatser/${owner.slug}/${slug}`)}
        >
          {name}
        </a>
      </h2>
      {summary === null ? null : <p lang={recordLang(language)}>{summary}</p>}
      <p className="item-details">
        {[
          ...groupsOn(initiative.targetGroups, today).now.map((group) =>
            agesInWords(group, language),
          ),
          initiative.municipalities.map((one) => one.name).join(", ") || undefined,
          status === null ? undefined : capitalised(termIn(language, "InitiativeStatus", status)),
          owner.shortName,
        ]
          .filter((part) => part !== undefined)
          .join(" · ")}
      </p>
      <p className="item-details">
        {confirmedOn === null ? text.never : text.confirmed(partialDate(confirmedOn, language))}
        {confirmedOn !== null && isUnconfirmed(initiative, today) ? ` (${text.stale})` : ""}
      </p>
    </li>
  );
}
