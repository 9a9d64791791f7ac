import type { Route } from "./+types/events.ts";
import { languageOf, type Say, sayIn } from "../../language.ts";
import { askedByAddress } from "../../not-found.ts";
import { listChoice } from "../../own/asked-list.ts";
import { eventKind } from "../../own/event-kind.ts";
import { chosenIn, draftsIn } from "../../own/list-choice.ts";
import { ownEvents } from "../../own/own-events.ts";
import { ownAction } from "../../own/own-page.ts";
import { OutcomeNote } from "../../parts/form/outcome-note.tsx";
import { MoreLink } from "../../parts/more-link.tsx";
import { DeletedList } from "../../parts/own/deleted-list.tsx";
import { EventLines } from "../../parts/own/event-lines.tsx";
import { ListHead } from "../../parts/own/list-head.tsx";
import { associationsWith, readerOf } from "../../reader.ts";
import { useSay } from "../../use-language.ts";
import { web } from "../../web-context.ts";
import { swedishDay } from "../../words/swedish-day.ts";

function viewsIn(say: Say) {
  return {
    aktuella: say("Utkast och kommande", "Drafts and coming"),
    tidigare: say("Tidigare", "Past"),
    raderade: say("Raderade", "Deleted"),
  };
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const { client, now } = context.get(web);
  const reader = readerOf(context);
  const choice = listChoice(request.url, reader);
  const today = swedishDay(now());
  return {
    choice,
    today,
    ...(await askedByAddress(ownEvents(client, choice, today))),
    associations: associationsWith(reader, "READER").map(({ slug, name }) => ({
      value: slug,
      label: name,
    })),
    mayWrite: associationsWith(reader, "EDITOR").length > 0,
  };
}

export async function action(asked: Route.ActionArgs) {
  return ownAction(eventKind, asked);
}

export function meta({ params }: Route.MetaArgs) {
  const title = sayIn(languageOf(params))("Våra aktiviteter", "Our events");
  return [{ title: `${title} – Finsam` }];
}

export default function OwnEventsPage({ loaderData, actionData }: Route.ComponentProps) {
  const say = useSay();
  const { choice, today, drafts, others, deleted, associations, mayWrite } = loaderData;
  const isPast = choice.view === "tidigare";
  const isNarrowed = choice.text !== "";
  const isFirst = choice.after === null;
  const showsDrafts = isFirst
    ? drafts.events.length > 0 || !(isPast || isNarrowed)
    : choice.isOfDrafts;
  return (
    <>
      <ListHead
        title={say("Våra aktiviteter", "Our events")}
        views={viewsIn(say)}
        choice={choice}
        associations={associations}
        path={eventPath}
        fresh={mayWrite ? say("Ny aktivitet", "New event") : undefined}
      />
      <OutcomeNote outcome={actionData?.outcome} />
      {choice.view === "raderade" ? (
        <DeletedList records={deleted} today={today} />
      ) : (
        <>
          {showsDrafts ? (
            <section className="own-part">
              <h2 className="ds-heading" data-size="sm">
                {say("Utkast", "Drafts")}
              </h2>
              <EventLines
                events={drafts.events}
                none={say(
                  "Inga utkast. Det du börjar på sparas här tills det publiceras.",
                  "No drafts. What you begin is saved here until it is published.",
                )}
              />
              <MoreLink
                label={say("Visa fler utkast", "Show more drafts")}
                chosen={draftsIn(choice)}
                page={drafts.page}
              />
            </section>
          ) : null}
          {!isFirst && choice.isOfDrafts ? null : (
            <section className="own-part">
              <h2 className="ds-heading" data-size="sm">
                {isPast ? say("Tidigare", "Past") : say("Kommande", "Coming")}
              </h2>
              <EventLines
                events={others.events}
                none={
                  isNarrowed
                    ? say("Inget passar in på sökningen.", "Nothing fits the search.")
                    : isPast
                      ? say("Inget har varit än.", "Nothing has been yet.")
                      : say("Inget är planerat än.", "Nothing is planned yet.")
                }
              />
              <MoreLink
                label={say("Visa fler", "Show more")}
                chosen={chosenIn(choice)}
                page={others.page}
              />
            </section>
          )}
        </>
      )}
    </>
  );
}

const eventPath = "/arbete/aktiviteter";
