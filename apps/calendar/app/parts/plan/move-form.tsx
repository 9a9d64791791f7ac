import { Form } from "react-router";
import { capitalised } from "../../words/term.ts";
import { clockTime, dayOfYear } from "../../words/event-time.ts";
import type { PlanEvent, Suggestion } from "../../plan/planner-query.ts";
import { ActButton } from "../form/act-button.tsx";

/** Moves an event to a day and a time of the week: by choice, or to a time that is free. */
export function MoveForm({
  event,
  days,
  isMine,
  suggestions,
}: {
  readonly event: PlanEvent;
  /** The days of the week. */
  readonly days: readonly string[];
  readonly isMine: boolean;
  readonly suggestions: readonly Suggestion[];
}) {
  const { id, startsAt, startsOn, timeZone, owner } = event;
  const time = startsAt === null ? "" : clockTime(startsAt, "en", timeZone).padStart(5, "0");
  return (
    <section>
      <h3 className="ds-heading" data-size="2xs">
        {isMine ? "Flytta" : `Föreslå ${owner.shortName} en annan tid`}
      </h3>
      {/* A new key where the event has moved: the form shows the time that it has now. */}
      <Form method="post" preventScrollReset className="buttons" key={`${startsOn} ${time}`}>
        <input type="hidden" name="event" value={id} />
        <div className="ds-field">
          <label className="ds-label" htmlFor="move-day">
            Dag
          </label>
          <select
            className="ds-input"
            id="move-day"
            name="day"
            defaultValue={days.includes(startsOn) ? startsOn : days[0]}
          >
            {days.map((day) => (
              <option key={day} value={day}>
                {capitalised(dayOfYear(day, "sv"))}
              </option>
            ))}
          </select>
        </div>
        <div className="ds-field">
          <label className="ds-label" htmlFor="move-time">
            Börjar
          </label>
          <input className="ds-input" id="move-time" name="time" type="time" defaultValue={time} />
        </div>
        <button
          className="ds-button"
          data-variant="primary"
          name="intent"
          value="move"
          type="submit"
        >
          {isMine ? "Flytta" : "Föreslå"}
        </button>
        <button
          className="ds-button"
          data-variant="secondary"
          name="intent"
          value="try"
          type="submit"
        >
          Prova först
        </button>
      </Form>
      {suggestions.length === 0 ? null : (
        <>
          <h3 className="ds-heading" data-size="2xs">
            Tider som passar
          </h3>
          <ul className="fixes">
            {suggestions.map(({ day, time: free, message }) => (
              <li key={`${day} ${free}`}>
                <ActButton
                  label={`${isMine ? "" : "Föreslå "}${dayOfYear(day, "sv")} kl. ${free.replace(":", ".").replace(/^0/, "")}`}
                  fields={{ intent: "move", event: id, day, time: free }}
                />
                <span className="item-details">{message}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
