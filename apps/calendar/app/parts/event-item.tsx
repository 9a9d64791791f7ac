import { type FragmentOf, graphql, readFragment } from "../graphql.ts";
import { type Language, pathIn, type Words } from "../language.ts";
import { dayInWords, eventTime } from "../words/event-time.ts";

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
    previousStartsOn
    online
    owner {
      slug
      shortName
    }
    organisers {
      shortName
    }
    venue {
      name
      municipality {
        name
      }
    }
  }
`);

const words: Words<Record<"CANCELLED" | "POSTPONED" | "moved" | "online", string>> = {
  sv: { CANCELLED: "Inställd", POSTPONED: "Uppskjuten", moved: "Flyttad från", online: "Digitalt" },
  en: { CANCELLED: "Cancelled", POSTPONED: "Postponed", moved: "Moved from", online: "Online" },
};

/** An event in a list. What has changed of it is said first. */
export function EventListItem({
  event: masked,
  language,
}: {
  readonly event: FragmentOf<typeof EventItem>;
  readonly language: Language;
}) {
  const event = readFragment(EventItem, masked);
  const { status, previousStartsOn, venue, online, owner, organisers } = event;
  const text = words[language];
  const place = [
    venue?.name,
    venue?.municipality?.name,
    online ? text.online : undefined,
  ].filter((part) => part != null);
  const arrangers = organisers.length > 0 ? organisers : [owner];
  return (
    <li className="item">
      <h3 className="ds-heading" data-size="xs">
        {status === "CANCELLED" || status === "POSTPONED" ? (
          <strong className="change">{text[status]}: </strong>
        ) : null}
        <a className="ds-link" href={pathIn(language, `/aktiviteter/${owner.slug}/${event.slug}`)}>
          {event.title}
        </a>
      </h3>
      <p>
        <time dateTime={event.startsAt ?? event.startsOn}>{eventTime(event, language)}</time>
        {status === "RESCHEDULED" && previousStartsOn !== null ? (
          <strong className="change">
            {" "}
            {text.moved} {dayInWords(previousStartsOn, language)}
          </strong>
        ) : null}
      </p>
      <p className="item-details">
        {[...place, arrangers.map(({ shortName }) => shortName).join(", ")].join(" · ")}
      </p>
    </li>
  );
}
