import type { Route } from "./+types/start.ts";
import { label } from "@finsam/domain/labels";
import { ownDrafts } from "../../own/own-drafts.ts";
import { ownEvents } from "../../own/own-events.ts";
import { ownWeeks } from "../../own/own-week.ts";
import { staleInitiatives } from "../../own/stale-initiatives.ts";
import { EventLines } from "../../parts/own/event-lines.tsx";
import { DraftLines } from "../../parts/own/draft-lines.tsx";
import { StaleNote } from "../../parts/own/stale-note.tsx";
import { WeekLines } from "../../parts/own/week-lines.tsx";
import { associationsWith, readerOf } from "../../reader.ts";
import { web } from "../../web-context.ts";
import { swedishDay } from "../../words/swedish-day.ts";

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

export function meta() {
  return [{ title: "Mitt arbete – Finsam" }];
}

export default function WorkStart({ loaderData }: Route.ComponentProps) {
  const { name, roles, mayWrite, mayConfirm, events, hasMore, drafts, stale, weeks } = loaderData;
  if (roles.length === 0)
    return (
      <>
        <h1 className="ds-heading" data-size="lg">
          {`Hej ${name ?? ""}`}
        </h1>
        <p>
          Du är inloggad, men hör inte till något förbund här än. Be den som administrerar ditt
          förbund om en inbjudan.
        </p>
      </>
    );
  return (
    <>
      <div className="list-head">
        <h1 className="ds-heading" data-size="lg">
          Mitt arbete
        </h1>
        {mayWrite ? (
          <a className="ds-button" data-variant="primary" href="/arbete/aktiviteter/ny">
            Ny aktivitet
          </a>
        ) : null}
      </div>
      <p className="item-details">
        {roles.map((one) => `${one.name} (${label("RoleName", one.role)})`).join(" · ")}
      </p>
      <StaleNote initiatives={stale} mayConfirm={mayConfirm} />
      <section className="own-part">
        <h2 className="ds-heading" data-size="sm">
          Utkast
        </h2>
        <DraftLines drafts={drafts} />
      </section>
      <section className="own-part">
        <h2 className="ds-heading" data-size="sm">
          Temaveckor
        </h2>
        <WeekLines weeks={weeks} />
      </section>
      <section className="own-part">
        <h2 className="ds-heading" data-size="sm">
          Kommande aktiviteter
        </h2>
        <EventLines
          events={events}
          none="Inget är planerat än. Det som ni publicerar visas här och i den gemensamma kalendern."
        />
        {hasMore ? (
          <p>
            <a className="ds-link" href="/arbete/aktiviteter">
              Alla kommande aktiviteter
            </a>
          </p>
        ) : null}
      </section>
    </>
  );
}
