import type { Route } from "./+types/start.ts";
import { Fragment } from "react";
import { languageOf, pathIn, recordLang, sayIn } from "../../language.ts";
import { ownDrafts } from "../../own/own-drafts.ts";
import { ownEvents } from "../../own/own-events.ts";
import { ownWeeks } from "../../own/own-week.ts";
import { staleInitiatives } from "../../own/stale-initiatives.ts";
import { EventLines } from "../../parts/own/event-lines.tsx";
import { DraftLines } from "../../parts/own/draft-lines.tsx";
import { StaleNote } from "../../parts/own/stale-note.tsx";
import { WeekLines } from "../../parts/own/week-lines.tsx";
import { associationsWith, readerOf } from "../../reader.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { web } from "../../web-context.ts";
import { swedishDay } from "../../words/swedish-day.ts";
import { termIn } from "../../words/term.ts";

/** The list of events as it is from the start. */
const everything = { view: "aktuella", text: "", after: null, isOfDrafts: false } as const;

/** How many coming events the overview shows. */
const shownEvents = 5;

export async function loader({ context }: Route.LoaderArgs) {
  const { client, now } = context.get(web);
  const reader = readerOf(context);
  const associations = associationsWith(reader, "READER").map(({ slug }) => slug);
  const today = swedishDay(now());
  const [{ others }, drafts, stale, weeks] = await Promise.all([
    ownEvents(client, { ...everything, associations }, today),
    ownDrafts(client, associations),
    staleInitiatives(client, associations, today),
    ownWeeks(client, associations, today),
  ]);
  return {
    name: reader.name,
    roles: reader.roles.map(({ role, association }) => ({ role, name: association.name })),
    mayWrite: associationsWith(reader, "EDITOR").length > 0,
    mayConfirm: associationsWith(reader, "COORDINATOR").length > 0,
    events: others.events.slice(0, shownEvents),
    hasMore: others.events.length > shownEvents,
    drafts,
    stale,
    weeks,
  };
}

export function meta({ params }: Route.MetaArgs) {
  const title = sayIn(languageOf(params))("Mitt arbete", "My work");
  return [{ title: `${title} – Finsam` }];
}

export default function WorkStart({ loaderData }: Route.ComponentProps) {
  const language = useLanguage();
  const say = useSay();
  const { name, roles, mayWrite, mayConfirm, events, hasMore, drafts, stale, weeks } = loaderData;
  if (roles.length === 0)
    return (
      <>
        <h1 className="ds-heading" data-size="lg">
          {`${say("Hej", "Hello")} ${name ?? ""}`}
        </h1>
        <p>
          {say(
            "Du är inloggad, men hör inte till något förbund här än. Be den som administrerar ditt förbund om en inbjudan.",
            "You are signed in, but belong to no association here yet. Ask whoever administers your association for an invitation.",
          )}
        </p>
      </>
    );
  return (
    <>
      <div className="list-head">
        <h1 className="ds-heading" data-size="lg">
          {say("Mitt arbete", "My work")}
        </h1>
        {mayWrite ? (
          <a
            className="ds-button"
            data-variant="primary"
            href={pathIn(language, "/arbete/aktiviteter/ny")}
          >
            {say("Ny aktivitet", "New event")}
          </a>
        ) : null}
      </div>
      <p className="item-details">
        {roles.map(({ name: association, role }, index) => (
          <Fragment key={association}>
            {index === 0 ? null : " · "}
            <span lang={recordLang(language)}>{association}</span>
            {` (${termIn(language, "RoleName", role)})`}
          </Fragment>
        ))}
      </p>
      <StaleNote initiatives={stale} mayConfirm={mayConfirm} />
      <section className="own-part">
        <h2 className="ds-heading" data-size="sm">
          {say("Utkast", "Drafts")}
        </h2>
        <DraftLines drafts={drafts} />
      </section>
      <section className="own-part">
        <h2 className="ds-heading" data-size="sm">
          {say("Temaveckor", "Theme weeks")}
        </h2>
        <WeekLines weeks={weeks} />
      </section>
      <section className="own-part">
        <h2 className="ds-heading" data-size="sm">
          {say("Kommande aktiviteter", "Coming events")}
        </h2>
        <EventLines
          events={events}
          none={say(
            "Inget är planerat än. Det som ni publicerar visas här och i den gemensamma kalendern.",
            "Nothing is planned yet. What you publish is shown here and in the joint calendar.",
          )}
        />
        {hasMore ? (
          <p>
            <a className="ds-link" href={pathIn(language, "/arbete/aktiviteter")}>
              {say("Alla kommande aktiviteter", "All coming events")}
            </a>
          </p>
        ) : null}
      </section>
    </>
  );
}
