import type { Route } from "./+types/event.ts";
import { atCurrentAddress } from "../current-address.ts";
import { eventJsonLd, eventPath, WrittenEventFacts } from "../event-json-ld.ts";
import { graphql } from "../graphql.ts";
import { languageOf, recordLang } from "../language.ts";
import { lateSources } from "../late-sources.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { EventAround, EventAroundFacts } from "../parts/event-around.tsx";
import { ContributorFacts, EventContributors } from "../parts/event-contributors.tsx";
import { EventFacts, EventFactsOf } from "../parts/event-facts.tsx";
import { EventNotice, EventNoticeFacts } from "../parts/event-notice.tsx";
import { EventOrigin, EventOriginFacts } from "../parts/event-origin.tsx";
import { JsonLd } from "../parts/json-ld.tsx";
import { Markdown } from "../parts/markdown.tsx";
import { SourceNote } from "../parts/source-note.tsx";
import { web } from "../web-context.ts";
import { changeInWords } from "../words/event-change.ts";
import { eventTime } from "../words/event-time.ts";
import { swedishDay } from "../words/swedish-day.ts";
import { capitalised, termIn } from "../words/term.ts";

const EventPage = graphql(
  `
    query EventPage($association: String!, $slug: String!) {
      event(association: $association, slug: $slug) {
        kind
        description
        contributors {
          ...ContributorFacts
        }
        ...WrittenEventFacts
        ...EventNoticeFacts
        ...EventFactsOf
        ...EventAroundFacts
        ...EventOriginFacts
      }
    }
  `,
  [
    WrittenEventFacts,
    EventNoticeFacts,
    EventFactsOf,
    ContributorFacts,
    EventAroundFacts,
    EventOriginFacts,
  ],
);

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const site = context.get(web);
  const language = languageOf(params);
  const { association, slug } = params;
  const answer = await site.client.query(EventPage, { association, slug });
  const event = answer.event ?? notFound();
  atCurrentAddress(request, language, eventPath(event));
  const now = site.now();
  return {
    language,
    origin: site.origin,
    event,
    now: now.toISOString(),
    isPast: event.endsOn < swedishDay(now),
    late: await lateSources(site, [event.owner.slug]),
  };
}

export function meta({ loaderData: { language, origin, event } }: Route.MetaArgs) {
  const change = changeInWords(event, language);
  const what = `${event.title}, ${eventTime(event, language)}`;
  return pageMeta({
    title: change === undefined ? what : `${change}: ${what}`,
    description: event.summary,
    language,
    path: eventPath(event),
    origin,
    hasPicture: true,
  });
}

export default function EventRoute({ loaderData }: Route.ComponentProps) {
  const { language, origin, event, now, isPast, late } = loaderData;
  const change = changeInWords(event, language);
  return (
    <article>
      <JsonLd data={eventJsonLd(event, origin)} />
      <p className="kicker">{capitalised(termIn(language, "EventKind", event.kind))}</p>
      <h1 className="ds-heading" data-size="lg">
        {change === undefined ? null : <span className="change">{change}: </span>}
        <span lang={recordLang(language)}>{event.title}</span>
      </h1>
      <EventNotice event={event} language={language} />
      <SourceNote late={late} language={language} />
      {event.summary === null ? null : (
        <p className="lead" lang={recordLang(language)}>
          {event.summary}
        </p>
      )}
      <EventFacts event={event} now={now} isPast={isPast} language={language} />
      {event.description === null ? null : (
        <div lang={recordLang(language)}>
          <Markdown text={event.description} />
        </div>
      )}
      <EventContributors contributors={event.contributors} language={language} />
      <EventAround event={event} language={language} />
      <EventOrigin event={event} language={language} />
    </article>
  );
}
