import type { Route } from "./+types/event.ts";
import { languageOf, sayIn } from "../../language.ts";
import { askedEvent } from "../../own/asked-event.ts";
import { eventKind } from "../../own/event-kind.ts";
import { eventOffers } from "../../own/event-offers.ts";
import { eventSections, newEventValues } from "../../own/event-sections.ts";
import { ownAction, ownPage } from "../../own/own-page.ts";
import { EventActs } from "../../parts/own/event-acts.tsx";
import { ReadOnlyRecord } from "../../parts/own/read-only-record.tsx";
import { RecordEditor } from "../../parts/own/record-editor.tsx";
import { RecordHeading } from "../../parts/own/record-heading.tsx";
import { associationsWith, readerOf } from "../../reader.ts";
import { useLanguage } from "../../use-language.ts";
import { web } from "../../web-context.ts";

const path = "/arbete/aktiviteter";

export async function loader(asked: Route.LoaderArgs) {
  const { request, params, context } = asked;
  const page = await ownPage(eventKind, asked);
  const { client } = context.get(web);
  const offers = await eventOffers(client, page.owners, page.record?.id, languageOf(params));
  // Who writes down an event mostly arranges it.
  const organisers: Readonly<Record<string, string[]>> = Object.fromEntries(
    associationsWith(readerOf(context), "EDITOR").map(({ slug, id }) => [slug, [id]]),
  );
  return {
    ...page,
    offers,
    organisers,
    asked: askedEvent(request.url, { ...offers, associations: page.associations }),
  };
}

export async function action(asked: Route.ActionArgs) {
  return ownAction(eventKind, asked);
}

export function meta({ loaderData, params }: Route.MetaArgs) {
  const say = sayIn(languageOf(params));
  const title = loaderData?.record?.title ?? say("Ny aktivitet", "New event");
  return [{ title: `${title} – ${say("Aktiviteter", "Events")} – Finsam` }];
}

export default function EventEditor({ loaderData, actionData }: Route.ComponentProps) {
  const {
    record,
    publicAddress,
    created,
    offers,
    organisers,
    asked,
    mayWrite,
    coordinates,
    ...page
  } = loaderData;
  const language = useLanguage();
  const say = sayIn(language);
  const sections = eventSections(offers, language);
  return (
    <>
      <RecordHeading
        record={record}
        fresh={say("Ny aktivitet", "New event")}
        list={{ path, name: say("Aktiviteter", "Events") }}
        publicAddress={publicAddress}
      />
      {record !== null && !mayWrite ? (
        <ReadOnlyRecord record={record} sections={sections} />
      ) : (
        <RecordEditor
          {...page}
          record={record}
          answer={actionData ?? created}
          sections={sections}
          initial={{ ...newEventValues, ...asked.values }}
          association={asked.association}
          belonging={(association) => ({ organiserIds: organisers[association] ?? [] })}
          path={path}
          draftAddress="/arbete/utkast/aktivitet"
          needed={["title", "startsOn"]}
          coordinates={coordinates}
          hasWeek
          acts={(seen) =>
            record === null ? null : (
              <EventActs
                event={record}
                seen={seen}
                path={path}
                mayCoordinate={coordinates.includes(record.owner.slug)}
              />
            )
          }
        />
      )}
    </>
  );
}
