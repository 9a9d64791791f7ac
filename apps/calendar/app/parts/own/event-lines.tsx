import { pathIn, recordLang } from "../../language.ts";
import type { OwnEventLineNode } from "../../own/own-events.ts";
import { useLanguage } from "../../use-language.ts";
import { eventTime } from "../../words/event-time.ts";
import { termIn } from "../../words/term.ts";

/** Own events, each with a link to where it is written. */
export function EventLines({
  events,
  none,
}: {
  readonly events: readonly OwnEventLineNode[];
  /** What is said where there is none. */
  readonly none: string;
}) {
  const language = useLanguage();
  if (events.length === 0) return <p>{none}</p>;
  return (
    <ul className="plain-list">
      {events.map((event) => (
        <li className="item" key={event.id}>
          <h3 className="ds-heading" data-size="xs">
            <a
              className="ds-link"
              lang={recordLang(language)}
              href={pathIn(language, `/arbete/aktiviteter/${encodeURIComponent(event.id)}`)}
            >
              {event.title}
            </a>
          </h3>
          <p>{eventTime(event, language)}</p>
          <Details event={event} />
        </li>
      ))}
    </ul>
  );
}

function Details({
  event: { visibility, status, owner, source, themeWeek },
}: {
  readonly event: OwnEventLineNode;
}) {
  const language = useLanguage();
  const told = [
    termIn(language, "Visibility", visibility),
    ...(status === "SCHEDULED" ? [] : [termIn(language, "EventStatus", status)]),
    owner.shortName,
  ];
  return (
    <p className="item-details">
      {told.join(" · ")}
      {themeWeek === null ? null : (
        <>
          {" · "}
          <span lang={recordLang(language)}>{themeWeek.name}</span>
        </>
      )}
      {source.kind === "HOSTED" ? null : ` · ${termIn(language, "SourceKind", source.kind)}`}
    </p>
  );
}
