import type { FragmentOf } from "../graphql.ts";
import type { Language } from "../language.ts";
import { type EventItem, EventListItem } from "./event-item.tsx";

/** Events in order. */
export function EventList({
  events,
  language,
  underDay = false,
}: {
  readonly events: readonly (FragmentOf<typeof EventItem> & { readonly id: string })[];
  readonly language: Language;
  /** Whether they stand under the heading of their day. */
  readonly underDay?: boolean;
}) {
  return (
    <ul className="plain-list">
      {events.map((event) => (
        <EventListItem key={event.id} event={event} language={language} underDay={underDay} />
      ))}
    </ul>
  );
}
