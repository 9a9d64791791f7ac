import type { FragmentOf } from "../graphql.ts";
import type { Language } from "../language.ts";
import { type EventItem, EventListItem } from "./event-item.tsx";

/** Events in order. */
export function EventList({
  events,
  language,
}: {
  readonly events: readonly (FragmentOf<typeof EventItem> & { readonly id: string })[];
  readonly language: Language;
}) {
  return (
    <ul className="plain-list">
      {events.map((event) => (
        <EventListItem key={event.id} event={event} language={language} />
      ))}
    </ul>
  );
}
