import type { EventSummary } from "@finsam/client";
import { useEffect, useRef } from "react";
import { SignUp } from "./sign-up.tsx";
import { arrangersOf, placeOf, stateOf, when, whenBefore } from "./wording.ts";

/** One event. Cancelled, postponed and moved: said first. */
export function EventItem({ event, isFocused }: { event: EventSummary; isFocused: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isFocused) heading.current?.focus();
  }, [isFocused]);
  const state = stateOf(event);
  const place = placeOf(event);
  return (
    <li>
      <h2 ref={heading} tabIndex={-1}>
        {state && <strong>{state}</strong>} {event.title}
      </h2>
      <p>
        {event.status === "POSTPONED" && "Ny tid är inte bestämd. Skulle ha varit "}
        {event.datePrecision === "DAY" ? (
          <time dateTime={event.startsAt ?? event.startsOn}>{when(event)}</time>
        ) : (
          when(event)
        )}
      </p>
      {event.previousStartsOn && <p>Flyttad från {whenBefore(event)}</p>}
      {place && <p>{place}</p>}
      <p>Arrangör: {arrangersOf(event)}</p>
      <SignUp event={event} />
    </li>
  );
}
