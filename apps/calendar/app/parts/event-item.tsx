import { type FragmentOf, graphql, readFragment } from "../graphql.ts";
import { type Language, pathIn, recordLang, type Words } from "../language.ts";
import { calendarWords } from "../words/calendar.ts";
import { changeInWords, previousTime } from "../words/event-change.ts";
import { EventWhen } from "./event-when.tsx";

/** What a list tells of an event. */
export const EventItem = graphql(`
  fragment EventItem on Event {
    id
    slug
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
    previousStartsAt
    online
    owner {
      slug
      shortName
    }
    organisers {
      shortName
    }
    coOrganisers {
      name
    }
    venue {
      name
      municipality {
        name
      }
    }
  }
`);

const words: Words<Record<"online" | "by", string>> = {
  sv: { online: "Digitalt", by: "arrangör" },
  en: { online: "Online", by: "arranged by" },
};

/** An event in a list. What has changed of it is said first. */
export function EventListItem({
  event: masked,
  language,
  underDay = false,
}: {
  readonly event: FragmentOf<typeof EventItem>;
  readonly language: Language;
  /** Whether it stands under the heading of its day, so that only the time needs to be told. */
  readonly underDay?: boolean;
}) {
  const event = readFragment(EventItem, masked);
  const { venue, online, owner, organisers, coOrganisers } = event;
  const change = changeInWords(event, language);
  const before = previousTime(event, language);
  const text = words[language];
  const place = [venue?.name, venue?.municipality?.name].filter((part) => part != null).join(", ");
  const arrangers = [
    ...organisers.map(({ shortName }) => shortName),
    ...coOrganisers.map(({ name }) => name),
  ];
  const details = [
    place,
    online ? text.online : "",
    arrangers.length === 0 ? "" : `${text.by} ${arrangers.join(", ")}`,
  ].filter((part) => part !== "");
  return (
    <li className="item">
      <h3 className="ds-heading" data-size="xs">
        {change === undefined ? null : <strong className="change">{change}: </strong>}
        <a
          className="ds-link"
          lang={recordLang(language)}
          href={pathIn(language, `/aktiviteter/${owner.slug}/${event.slug}`)}
        >
          {event.title}
        </a>
      </h3>
      <p>
        <EventWhen event={event} language={language} underDay={underDay} />
        {before === undefined ? null : (
          <span className="change">
            {" "}
            ({calendarWords[language].before} {before})
          </span>
        )}
      </p>
      {details.length === 0 ? null : <p className="item-details">{details.join(" · ")}</p>}
    </li>
  );
}
