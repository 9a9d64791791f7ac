import { type FragmentOf, graphql, readFragment } from "../graphql.ts";
import { type Language, pathIn, recordLang } from "../language.ts";
import { changeInWords } from "../words/event-change.ts";
import { clockTime } from "../words/event-time.ts";

/** What a day of a month tells of an event. */
export const DayEvent = graphql(`
  fragment DayEvent on Event {
    slug
    title
    status
    startsOn
    startsAt
    timeZone
    previousStartsOn
    owner {
      slug
    }
  }
`);

/** An event in a day of a month, on one line. What has changed of it is said first. */
export function DayEventItem({
  event: masked,
  day,
  language,
}: {
  readonly event: FragmentOf<typeof DayEvent>;
  readonly day: string;
  readonly language: Language;
}) {
  const event = readFragment(DayEvent, masked);
  const { slug, title, owner, startsAt, startsOn, timeZone } = event;
  const change = changeInWords(event, language);
  // Of several days, the first alone begins at the time that is told.
  const clock =
    startsAt === null || startsOn !== day ? undefined : clockTime(startsAt, language, timeZone);
  return (
    <li>
      {change === undefined ? null : <strong className="change">{change}: </strong>}
      {clock === undefined ? null : <span className="clock">{clock} </span>}
      <a
        className="ds-link"
        lang={recordLang(language)}
        href={pathIn(language, `/aktiviteter/${owner.slug}/${slug}`)}
      >
        {title}
      </a>
    </li>
  );
}
