import type { Route } from "./+types/event.ts";
import { graphql, type ResultOf } from "../graphql.ts";
import { type Language, languageOf, pathIn, type Words } from "../language.ts";
import { pageMeta } from "../page-meta.ts";
import { Fact } from "../parts/fact.tsx";
import { Markdown } from "../parts/markdown.tsx";
import { notFound } from "../not-found.ts";
import { web } from "../web-context.ts";
import { clockTime, dayInWords, eventTime } from "../words/event-time.ts";
import { capitalised, termIn } from "../words/term.ts";

const EventPage = graphql(`
  query EventPage($association: String!, $slug: String!) {
    event(association: $association, slug: $slug) {
      slug
      title
      summary
      description
      theme
      kind
      audience
      status
      startsOn
      endsOn
      datePrecision
      partOfDay
      doorsAt
      startsAt
      endsAt
      isoWeek
      previousStartsOn
      venue {
        name
        room
        streetAddress
        locality
        municipality {
          name
        }
      }
      online
      onlineUrl
      owner {
        slug
        name
        website
      }
      organisers {
        slug
        name
      }
      coOrganisers {
        name
      }
      contributors {
        person
        organisation {
          name
        }
        affiliation
        role
      }
      registration {
        status
        deadlineOn
        url
        email
        priceSek
      }
      capacity
      accessibility
      attendance {
        count
        qualifier
      }
      partOf {
        slug
        title
        owner {
          slug
        }
      }
      parts {
        slug
        title
        startsAt
        owner {
          slug
        }
      }
      series {
        name
      }
      themeWeek {
        slug
        name
        owner {
          slug
        }
      }
      initiatives {
        slug
        name
        owner {
          slug
        }
      }
      esfProjects {
        slug
        name
        owner {
          slug
        }
      }
      documents {
        title
        url
      }
      updatedAt
    }
  }
`);

type Event = NonNullable<ResultOf<typeof EventPage>["event"]>;

const words = {
  sv: {
    CANCELLED: "Inställd.",
    POSTPONED: "Uppskjuten. Ny tid är inte bestämd.",
    moved: (day: string) => `Flyttad från ${day}.`,
    when: "När",
    doors: (time: string) => `Dörrarna öppnas kl. ${time}`,
    where: "Var",
    online: "Digitalt",
    join: "Delta digitalt",
    arranges: "Arrangör",
    together: "Tillsammans med",
    whom: "För vem",
    registration: "Anmälan",
    register: "Anmäl dig",
    until: (day: string) => `Senast ${day}`,
    free: "Utan kostnad",
    price: (sek: number) => `${sek} kronor`,
    takes: "Medverkande",
    accessibility: "Tillgänglighet",
    seats: (count: number) => `${count} platser`,
    programme: "I programmet",
    partOf: "Del av",
    week: "Temavecka",
    about: "Handlar om",
    documents: "Dokument",
    updated: "Senast ändrad",
    attended: "Deltagare",
  },
  en: {
    CANCELLED: "Cancelled.",
    POSTPONED: "Postponed. There is no new time yet.",
    moved: (day: string) => `Moved from ${day}.`,
    when: "When",
    doors: (time: string) => `Doors open at ${time}`,
    where: "Where",
    online: "Online",
    join: "Join online",
    arranges: "Arranged by",
    together: "Together with",
    whom: "For",
    registration: "Registration",
    register: "Register",
    until: (day: string) => `By ${day}`,
    free: "Free of charge",
    price: (sek: number) => `SEK ${sek}`,
    takes: "With",
    accessibility: "Accessibility",
    seats: (count: number) => `${count} seats`,
    programme: "Programme",
    partOf: "Part of",
    week: "Theme week",
    about: "About",
    documents: "Documents",
    updated: "Last changed",
    attended: "Attendance",
  },
} satisfies Words<object>;

export async function loader({ params, context }: Route.LoaderArgs) {
  const { client, origin } = context.get(web);
  const language = languageOf(params);
  const { event } = await client.query(EventPage, params);
  return { language, origin, event: event ?? notFound() };
}

export function meta({ loaderData: { language, origin, event } }: Route.MetaArgs) {
  const path = `/aktiviteter/${event.owner.slug}/${event.slug}`;
  const title = `${event.title}, ${eventTime(event, language)}`;
  return pageMeta({ title, description: event.summary, language, path, origin });
}

export default function EventRoute({ loaderData: { language, event } }: Route.ComponentProps) {
  const text = words[language];
  const isOff = event.status === "CANCELLED" || event.status === "POSTPONED";
  return (
    <article>
      <p className="kicker">{capitalised(termIn(language, "EventKind", event.kind))}</p>
      <h1 className="ds-heading" data-size="lg">
        {event.title}
      </h1>
      {isOff ? (
        <p className="ds-alert" data-color="danger">
          {event.status === "CANCELLED" ? text.CANCELLED : text.POSTPONED}
        </p>
      ) : null}
      {event.status === "RESCHEDULED" && event.previousStartsOn !== null ? (
        <p className="ds-alert" data-color="warning">
          {text.moved(dayInWords(event.previousStartsOn, language))}
        </p>
      ) : null}
      {event.summary === null ? null : <p className="lead">{event.summary}</p>}
      <dl className="facts">
        <Fact name={text.when}>
          <p>
            <time dateTime={event.startsAt ?? event.startsOn}>{eventTime(event, language)}</time>
          </p>
          {event.doorsAt === null ? null : <p>{text.doors(clockTime(event.doorsAt, language))}</p>}
        </Fact>
        <Place event={event} language={language} />
        <Fact name={text.arranges}>
          <Arrangers event={event} language={language} />
        </Fact>
        {event.coOrganisers.length === 0 ? null : (
          <Fact name={text.together}>
            <p>{event.coOrganisers.map(({ name }) => name).join(", ")}</p>
          </Fact>
        )}
        {event.audience.length === 0 ? null : (
          <Fact name={text.whom}>
            <p>
              {capitalised(
                event.audience.map((one) => termIn(language, "Audience", one)).join(", "),
              )}
            </p>
          </Fact>
        )}
        {isOff ? null : <Registration event={event} language={language} />}
        {event.accessibility.length === 0 && event.capacity === null ? null : (
          <Fact name={text.accessibility}>
            <ul>
              {event.accessibility.map((one) => (
                <li key={one}>{capitalised(termIn(language, "AccessibilityFact", one))}</li>
              ))}
              {event.capacity === null ? null : <li>{text.seats(event.capacity)}</li>}
            </ul>
          </Fact>
        )}
        {event.attendance === null ? null : (
          <Fact name={text.attended}>
            <p>
              {event.attendance.qualifier === "EXACT"
                ? ""
                : `${termIn(language, "AttendanceQualifier", event.attendance.qualifier)} `}
              {event.attendance.count}
            </p>
          </Fact>
        )}
      </dl>
      {event.description === null ? null : <Markdown text={event.description} />}
      <Contributors event={event} language={language} />
      <Around event={event} language={language} />
      <p className="item-details">
        {text.updated}{" "}
        <time dateTime={event.updatedAt}>{dayInWords(event.updatedAt.slice(0, 10), language)}</time>
      </p>
    </article>
  );
}

interface Part {
  readonly event: Event;
  readonly language: Language;
}

function Place({ event: { venue, online, onlineUrl }, language }: Part) {
  const text = words[language];
  if (venue === null && !online) return null;
  const town = venue?.locality ?? venue?.municipality?.name;
  const lines = [venue?.name, venue?.room, venue?.streetAddress, town].filter((line) => line != null);
  return (
    <Fact name={text.where}>
      {lines.length === 0 ? null : <p>{lines.join(", ")}</p>}
      {online ? (
        <p>
          {onlineUrl === null ? (
            text.online
          ) : (
            <a className="ds-link" href={onlineUrl}>
              {text.join}
            </a>
          )}
        </p>
      ) : null}
    </Fact>
  );
}

function Arrangers({ event: { organisers, owner }, language }: Part) {
  const all = organisers.length > 0 ? organisers : [owner];
  return (
    <ul className="plain-list">
      {all.map(({ slug, name }) => (
        <li key={slug}>
          <a className="ds-link" href={pathIn(language, `/forbund/${slug}`)}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Registration({ event: { registration }, language }: Part) {
  const text = words[language];
  if (registration === null || registration.status === "UNKNOWN") return null;
  const { status, url, email, deadlineOn, priceSek } = registration;
  const isOpen = status === "OPEN" || status === "WAITLIST";
  const address = url ?? (email === null ? undefined : `mailto:${email}`);
  return (
    <Fact name={text.registration}>
      <p>{capitalised(termIn(language, "RegistrationStatus", status))}</p>
      {isOpen && address !== undefined ? (
        <p>
          <a className="ds-link" href={address}>
            {text.register}
            {url === null ? `: ${email}` : ""}
          </a>
        </p>
      ) : null}
      {deadlineOn === null ? null : <p>{text.until(dayInWords(deadlineOn, language))}</p>}
      {priceSek === null ? null : <p>{priceSek === 0 ? text.free : text.price(priceSek)}</p>}
    </Fact>
  );
}

function Contributors({ event: { contributors }, language }: Part) {
  if (contributors.length === 0) return null;
  return (
    <section>
      <h2 className="ds-heading" data-size="sm">
        {words[language].takes}
      </h2>
      <ul>
        {contributors.map(({ person, organisation, affiliation, role }) => {
          const name = person ?? organisation?.name ?? "";
          return (
            <li key={`${name} ${role}`}>
              {[name, affiliation, termIn(language, "ContributorRole", role)]
                .filter((part) => part !== null && part !== "")
                .join(", ")}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What the event belongs to, and what belongs to it. */
function Around({ event, language }: Part) {
  const text = words[language];
  const links = [
    ...(event.partOf === null
      ? []
      : [{ name: text.partOf, title: event.partOf.title, path: eventPath(event.partOf) }]),
    ...(event.themeWeek === null
      ? []
      : [
          {
            name: text.week,
            title: event.themeWeek.name,
            path: `/temaveckor/${event.themeWeek.owner.slug}/${event.themeWeek.slug}`,
          },
        ]),
    ...event.initiatives.map(({ name, slug, owner }) => {
      return { name: text.about, title: name, path: `/insatser/${owner.slug}/${slug}` };
    }),
    ...event.esfProjects.map(({ name, slug, owner }) => {
      return { name: text.about, title: name, path: `/projekt/${owner.slug}/${slug}` };
    }),
  ];
  return (
    <>
      {event.parts.length === 0 ? null : (
        <section>
          <h2 className="ds-heading" data-size="sm">
            {text.programme}
          </h2>
          <ol>
            {event.parts.map((part) => (
              <li key={part.slug}>
                {part.startsAt === null ? "" : `${clockTime(part.startsAt, language)} `}
                <a className="ds-link" href={pathIn(language, eventPath(part))}>
                  {part.title}
                </a>
              </li>
            ))}
          </ol>
        </section>
      )}
      {links.length === 0 ? null : (
        <ul className="plain-list">
          {links.map(({ name, title, path }) => (
            <li key={path}>
              {name}:{" "}
              <a className="ds-link" href={pathIn(language, path)}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      )}
      {event.documents.length === 0 ? null : (
        <section>
          <h2 className="ds-heading" data-size="sm">
            {text.documents}
          </h2>
          <ul>
            {event.documents.map(({ title, url }) => (
              <li key={title}>
                {url === null ? (
                  title
                ) : (
                  <a className="ds-link" href={url}>
                    {title}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function eventPath({ slug, owner }: { readonly slug: string; readonly owner: { readonly slug: string } }) {
  return `/aktiviteter/${owner.slug}/${slug}`;
}
