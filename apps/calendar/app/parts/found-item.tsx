import { type FragmentOf, graphql } from "../graphql.ts";
import { type Language, pathIn, recordLang } from "../language.ts";
import { changeInWords } from "../words/event-change.ts";
import { eventTime } from "../words/event-time.ts";
import { kindInWords } from "../words/record-kind.ts";
import { partialDate } from "../words/partial-date.ts";
import { weekHeading } from "../words/week-title.ts";
import { documentPath } from "./document-item.tsx";

/** What a list of findings tells of a record of any kind. */
export const FoundItem = graphql(`
  fragment FoundItem on OwnedRecord @_unmask {
    __typename
    id
    slug
    owner {
      slug
      shortName
    }
    ... on Association {
      name
    }
    ... on Organisation {
      name
      website
    }
    ... on Event {
      title
      summary
      status
      startsOn
      endsOn
      datePrecision
      partOfDay
      startsAt
      endsAt
      timeZone
      previousStartsOn
    }
    ... on EventSeries {
      name
    }
    ... on Initiative {
      name
      summary
    }
    ... on EsfProject {
      name
      summary
    }
    ... on ThemeWeek {
      name
      theme
      startsOn
      endsOn
      isoWeek
    }
    ... on Document {
      title
      summary
      publishedOn
    }
    ... on NewsItem {
      title
      lead
      publishedOn
    }
  }
`);

/** A record of any kind that has been found. */
export type Found = FragmentOf<typeof FoundItem>;

/** A record that has been found, with the way to it. What has changed of an event is said first. */
export function FoundListItem({
  found,
  language,
}: {
  readonly found: Found;
  readonly language: Language;
}) {
  const title = "title" in found ? found.title : found.name;
  const path = pathOf(found, language);
  const change = found.__typename === "Event" ? changeInWords(found, language) : undefined;
  const text = textOf(found);
  const details = [
    kindInWords(found.__typename, language),
    timeOf(found, language),
    found.__typename === "Association" ? null : found.owner.shortName,
  ].filter((part) => part !== null);
  return (
    <li className="item">
      <h2 className="ds-heading" data-size="xs">
        {change === undefined ? null : <strong className="change">{change}: </strong>}
        {path === null ? (
          <span lang={recordLang(language)}>{title}</span>
        ) : (
          <a className="ds-link" lang={recordLang(language)} href={path}>
            {title}
          </a>
        )}
      </h2>
      {text === null ? null : <p lang={recordLang(language)}>{text}</p>}
      <p className="item-details">{details.join(" · ")}</p>
    </li>
  );
}

/** Where a record can be read; null where it has no page. */
function pathOf(found: Found, language: Language): string | null {
  const at = `${found.owner.slug}/${found.slug}`;
  switch (found.__typename) {
    case "Association":
      return pathIn(language, `/forbund/${found.slug}`);
    case "Event":
      return pathIn(language, `/aktiviteter/${at}`);
    case "Initiative":
      return pathIn(language, `/insatser/${at}`);
    case "EsfProject":
      return pathIn(language, `/projekt/${at}`);
    case "ThemeWeek":
      return pathIn(language, `/temaveckor/${at}`);
    case "NewsItem":
      return pathIn(language, `/nyheter/${at}`);
    case "Document":
      return documentPath(found, language);
    case "Organisation":
      return found.website;
    case "EventSeries":
      return null;
  }
}

function textOf(found: Found): string | null {
  switch (found.__typename) {
    case "Association":
    case "EventSeries":
    case "Organisation":
      return null;
    case "ThemeWeek":
      return found.theme === "" ? null : found.theme;
    case "NewsItem":
      return found.lead;
    case "Event":
    case "Initiative":
    case "EsfProject":
    case "Document":
      return found.summary;
  }
}

function timeOf(found: Found, language: Language): string | null {
  switch (found.__typename) {
    case "Event":
      return eventTime(found, language);
    case "ThemeWeek":
      return weekHeading(found.isoWeek, language, { from: found.startsOn, to: found.endsOn });
    case "Document":
    case "NewsItem":
      return found.publishedOn === null ? null : partialDate(found.publishedOn, language);
    default:
      return null;
  }
}
