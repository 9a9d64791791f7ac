import type { Route } from "./+types/event.ts";
import { eventKind } from "../../own/event-kind.ts";
import { eventOffers } from "../../own/event-offers.ts";
import { askedEvent } from "../../own/asked-event.ts";
import { eventSections, newEventValues } from "../../own/event-sections.ts";
import { ownAction, ownPage } from "../../own/own-page.ts";
import { EventActs } from "../../parts/own/event-acts.tsx";
import { ReadOnlyRecord } from "../../parts/own/read-only-record.tsx";
import { RecordEditor } from "../../parts/own/record-editor.tsx";
import { RecordHeading } from "../../parts/own/record-heading.tsx";
import { associationsWith, readerOf } from "../../reader.ts";
import { web } from "../../web-context.ts";

const path = "/arbete/aktiviteter";

export async function loader({ params: { id }, request, context }: Route.LoaderArgs) {
  const page = await ownPage(eventKind, context, { id, url: request.url });
  const own =
    page.record === null ? page.associations.map(({ value }) => value) : [page.record.owner.slug];
  const offers = await eventOffers(context.get(web).client, own, page.record?.id);
  // Who writes down an event mostly arranges it.
  const organisers: Readonly<Record<string, string[]>> = Object.fromEntries(
    associationsWith(readerOf(context), "EDITOR").map(({ slug, id: of }) => [slug, [of]]),
  );
  return {
    ...page,
    offers,
    organisers,
    asked: askedEvent(request.url, { ...offers, associations: page.associations }),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  return ownAction(eventKind, context, request);
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.record?.title ?? "Ny aktivitet"} – Aktiviteter – Finsam` }];
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
  const sections = eventSections(offers);
  return (
    <>
      <RecordHeading
        record={record}
        fresh="Ny aktivitet"
        list={{ path, name: "Aktiviteter" }}
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
