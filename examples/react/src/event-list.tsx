import { useState } from "react";
import { EventItem } from "./event-item.tsx";
import { type Choice, useUpcomingEvents } from "./upcoming-events.ts";

/** A list of events that grows page by page, and says how it is with it. */
export function EventList(choice: Choice) {
  const { events, isLoading, next, failure, more } = useUpcomingEvents(choice);
  // The button goes with the last page: whoever pressed it goes on at the first event that is new.
  const [firstNew, setFirstNew] = useState<number>();
  const showMore = () => {
    setFirstNew(events.length);
    more();
  };
  return (
    <>
      <ul role="list">
        {events.map((event, index) => (
          <EventItem key={event.id} event={event} isFocused={index === firstNew} />
        ))}
      </ul>
      <p role="status">{statusOf(events.length, isLoading, failure)}</p>
      {(next !== null || failure !== "") && (
        <button type="button" aria-disabled={isLoading} onClick={showMore}>
          {failure === "" ? "Visa fler" : "Försök igen"}
        </button>
      )}
    </>
  );
}

function statusOf(count: number, isLoading: boolean, failure: string): string {
  if (isLoading) return "Hämtar aktiviteter …";
  if (failure !== "") return failure;
  if (count === 0) return "Inga aktiviteter de närmaste veckorna.";
  return count === 1 ? "1 aktivitet visas." : `${count} aktiviteter visas.`;
}
