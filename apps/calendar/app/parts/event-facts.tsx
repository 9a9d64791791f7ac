import { type FragmentOf, graphql } from "../graphql.ts";
import { type Language, recordLang } from "../language.ts";
import { eventWords } from "../words/event-page.ts";
import { clockTime } from "../words/event-time.ts";
import { RegistrationFacts } from "../words/registration.ts";
import { capitalised, termIn } from "../words/term.ts";
import { EventArrangers, EventArrangersFacts } from "./event-arrangers.tsx";
import { EventPlace, EventPlaceFacts } from "./event-place.tsx";
import { EventRegistration } from "./event-registration.tsx";
import { EventWhen } from "./event-when.tsx";
import { EventWhole, EventWholeFacts } from "./event-whole.tsx";
import { Fact } from "./fact.tsx";

/** What is known of an event. */
export const EventFactsOf = graphql(
  `
    fragment EventFactsOf on Event @_unmask {
      theme
      audience
      status
      startsOn
      endsOn
      datePrecision
      partOfDay
      doorsAt
      startsAt
      endsAt
      timeZone
      capacity
      accessibility
      attendance {
        count
        qualifier
      }
      registration {
        ...RegistrationFacts
      }
      ...EventPlaceFacts
      ...EventArrangersFacts
      ...EventWholeFacts
    }
  `,
  [RegistrationFacts, EventPlaceFacts, EventArrangersFacts, EventWholeFacts],
);

/** What is known of an event, as a list of facts. What is missing is told of those to come. */
export function EventFacts({
  event,
  now,
  isPast,
  language,
}: {
  readonly event: FragmentOf<typeof EventFactsOf>;
  /** An instant. */
  readonly now: string;
  readonly isPast: boolean;
  readonly language: Language;
}) {
  const text = eventWords[language];
  const { status, audience, theme, accessibility, capacity, attendance } = event;
  const { doorsAt, startsAt, partOfDay, timeZone, registration } = event;
  const isOff = status === "CANCELLED" || status === "POSTPONED";
  return (
    <dl className="facts">
      <Fact name={text.when}>
        <p>
          <EventWhen event={event} language={language} />
        </p>
        {doorsAt === null ? null : <p>{text.doors(clockTime(doorsAt, language, timeZone))}</p>}
        {startsAt === null && partOfDay === null && !isPast && !isOff ? (
          <p>{text.noClock}</p>
        ) : null}
      </Fact>
      <EventPlace event={event} isPast={isPast} language={language} />
      {registration === null || isOff || isPast ? null : (
        <EventRegistration registration={registration} now={now} language={language} />
      )}
      <EventArrangers event={event} language={language} />
      {audience.length === 0 ? null : (
        <Fact name={text.whom}>
          <p>{capitalised(audience.map((one) => termIn(language, "Audience", one)).join(", "))}</p>
        </Fact>
      )}
      {theme === null ? null : (
        <Fact name={text.theme}>
          <p lang={recordLang(language)}>{theme}</p>
        </Fact>
      )}
      <EventWhole event={event} language={language} />
      {accessibility.length === 0 && (isPast || isOff) ? null : (
        <Fact name={text.accessibility}>
          {accessibility.length === 0 ? <p>{text.noAccessibility}</p> : null}
          <ul className="plain-list">
            {accessibility.map((one) => (
              <li key={one}>{capitalised(termIn(language, "AccessibilityFact", one))}</li>
            ))}
          </ul>
        </Fact>
      )}
      {capacity === null ? null : (
        <Fact name={text.seats}>
          <p>{capacity}</p>
        </Fact>
      )}
      {attendance === null ? null : (
        <Fact name={text.attended}>
          <p>
            {attendance.qualifier === "EXACT"
              ? ""
              : `${termIn(language, "AttendanceQualifier", attendance.qualifier)} `}
            {attendance.count}
          </p>
        </Fact>
      )}
    </dl>
  );
}
