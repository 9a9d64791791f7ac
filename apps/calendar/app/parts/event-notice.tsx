import { type FragmentOf, graphql } from "../graphql.ts";
import type { Language } from "../language.ts";
import { previousTime } from "../words/event-change.ts";
import { eventWords } from "../words/event-page.ts";
import { termIn } from "../words/term.ts";

/** What has become of an event, and who sees it. */
export const EventNoticeFacts = graphql(`
  fragment EventNoticeFacts on Event @_unmask {
    status
    previousStartsOn
    previousStartsAt
    timeZone
    visibility
  }
`);

/** What has to be known before all else: that an event is off or moved, and, for its own people, that it is not public. */
export function EventNotice({
  event,
  language,
}: {
  readonly event: FragmentOf<typeof EventNoticeFacts>;
  readonly language: Language;
}) {
  const text = eventWords[language];
  const { status, visibility } = event;
  const before = previousTime(event, language);
  return (
    <>
      {status === "SCHEDULED" ? null : (
        <p className="ds-alert" data-color={status === "RESCHEDULED" ? "warning" : "danger"}>
          <strong>{before === undefined ? text[status] : text.movedFrom(before)}</strong>
        </p>
      )}
      {visibility === "PUBLIC" ? null : (
        <p className="ds-alert">
          {text.notPublic}: {termIn(language, "Visibility", visibility)}.
        </p>
      )}
    </>
  );
}
