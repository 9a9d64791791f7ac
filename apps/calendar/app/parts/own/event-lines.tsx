import { label } from "@finsam/domain/labels";
import type { OwnEventLineNode } from "../../own/own-events.ts";
import { eventTime } from "../../words/event-time.ts";

/** Own events, each with a link to where it is written. */
export function EventLines({
  events,
  none,
}: {
  readonly events: readonly OwnEventLineNode[];
  /** What is said where there is none. */
  readonly none: string;
}) {
  if (events.length === 0) return <p>{none}</p>;
  return (
    <ul className="plain-list">
      {events.map((event) => (
        <li className="item" key={event.id}>
          <h3 className="ds-heading" data-size="xs">
            <a className="ds-link" href={`/arbete/aktiviteter/${encodeURIComponent(event.id)}`}>
              {event.title}
            </a>
          </h3>
          <p>{eventTime(event, "sv")}</p>
          <p className="item-details">{detailsOf(event).join(" · ")}</p>
        </li>
      ))}
    </ul>
  );
}

function detailsOf({ visibility, status, owner, source, themeWeek }: OwnEventLineNode): string[] {
  return [
    label("Visibility", visibility),
    ...(status === "SCHEDULED" ? [] : [label("EventStatus", status)]),
    owner.shortName,
    ...(themeWeek === null ? [] : [themeWeek.name]),
    ...(source.kind === "HOSTED" ? [] : [label("SourceKind", source.kind)]),
  ];
}
