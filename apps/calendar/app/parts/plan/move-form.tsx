import { Form } from "react-router";
import { sayIn } from "../../language.ts";
import { startTime } from "../../plan/moves.ts";
import type { PlanEvent } from "../../plan/planner-query.ts";
import type { Suggestion } from "../../plan/opened-event.ts";
import { useLanguage } from "../../use-language.ts";
import { dayOfYear } from "../../words/event-time.ts";
import { planTime } from "../../words/plan-event.ts";
import { capitalised } from "../../words/term.ts";
import { ActButton } from "../form/act-button.tsx";
import { SelectField } from "../form/select-field.tsx";
import { TextField } from "../form/text-field.tsx";

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
  const language = useLanguage();
  const say = sayIn(language);
  const { id, startsOn, owner } = event;
  const time = startTime(event) ?? "";
  const propose = say("Föreslå", "Propose");
  return (
    <section>
      <h3 className="ds-heading" data-size="2xs">
        {isMine
          ? say("Flytta", "Move")
          : say(
              `Föreslå ${owner.shortName} en annan tid`,
              `Propose another time to ${owner.shortName}`,
            )}
      </h3>
      {/* A new key where the event has moved: the form shows the time that it has now. */}
      <Form method="post" preventScrollReset className="buttons" key={`${startsOn} ${time}`}>
        <input type="hidden" name="event" value={id} />
        <SelectField
          id="move-day"
          name="day"
          label={say("Dag", "Day")}
          defaultValue={days.includes(startsOn) ? startsOn : days[0]}
          options={days.map((day) => ({
            value: day,
            label: capitalised(dayOfYear(day, language)),
          }))}
        />
        <TextField
          id="move-time"
          name="time"
          label={say("Börjar", "Starts")}
          type="time"
          defaultValue={time}
        />
        <button
          className="ds-button"
          data-variant="primary"
          name="intent"
          value="move"
          type="submit"
        >
          {isMine ? say("Flytta", "Move") : propose}
        </button>
        <button
          className="ds-button"
          data-variant="secondary"
          name="intent"
          value="try"
          type="submit"
        >
          {say("Prova först", "Try first")}
        </button>
      </Form>
      {suggestions.length === 0 ? null : (
        <>
          <h3 className="ds-heading" data-size="2xs">
            {say("Tider som passar", "Times that suit")}
          </h3>
          <ul className="fixes">
            {suggestions.map(({ message, ...free }) => (
              <li key={`${free.day} ${free.time}`}>
                <span>{capitalised(message)}</span>
                <ActButton
                  label={
                    isMine ? say("Flytta dit", "Move there") : say("Föreslå det", "Propose that")
                  }
                  about={planTime(free, language)}
                  fields={{ intent: "move", event: id, ...free }}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
