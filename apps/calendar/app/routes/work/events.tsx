import type { Route } from "./+types/events.ts";
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
import { web } from "../../web-context.ts";
import { swedishDay } from "../../words/swedish-day.ts";

const views = { aktuella: "Utkast och kommande", tidigare: "Tidigare", raderade: "Raderade" };

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

export async function action({ request, context }: Route.ActionArgs) {
  return ownAction(eventKind, context, request);
}

export function meta() {
  return [{ title: "Våra aktiviteter – Finsam" }];
}

export default function OwnEventsPage({ loaderData, actionData }: Route.ComponentProps) {
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
        title="Våra aktiviteter"
        views={views}
        choice={choice}
        associations={associations}
        path={eventPath}
        fresh={mayWrite ? "Ny aktivitet" : undefined}
      />
      <OutcomeNote outcome={actionData?.outcome} />
      {choice.view === "raderade" ? (
        <DeletedList records={deleted} today={today} />
      ) : (
        <>
          {showsDrafts ? (
            <section className="own-part">
              <h2 className="ds-heading" data-size="sm">
                Utkast
              </h2>
              <EventLines
                events={drafts.events}
                none="Inga utkast. Det du börjar på sparas här tills det publiceras."
              />
              <MoreLink label="Visa fler utkast" chosen={draftsIn(choice)} page={drafts.page} />
            </section>
          ) : null}
          {!isFirst && choice.isOfDrafts ? null : (
            <section className="own-part">
              <h2 className="ds-heading" data-size="sm">
                {isPast ? "Tidigare" : "Kommande"}
              </h2>
              <EventLines
                events={others.events}
                none={
                  isNarrowed
                    ? "Inget passar in på sökningen."
                    : isPast
                      ? "Inget har varit än."
                      : "Inget är planerat än."
                }
              />
              <MoreLink label="Visa fler" chosen={chosenIn(choice)} page={others.page} />
            </section>
          )}
        </>
      )}
    </>
  );
}

const eventPath = "/arbete/aktiviteter";
