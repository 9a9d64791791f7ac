import { pathIn, sayIn } from "../../language.ts";
import type { PlanRow } from "../../plan/plan-grid.ts";
import type { Plan, PlannerWeek } from "../../plan/planner-query.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { capitalised } from "../../words/term.ts";
import { dayOfYear } from "../../words/event-time.ts";
import { PlanCard } from "./plan-card.tsx";
import { type Move, useDrop } from "./plan-drop.ts";

/** The working plan as a table: a row a day, a column an arranger. */
export function PlanTable({
  week,
  plan,
  rows,
  mine,
  selected,
  onMove,
}: {
  readonly week: PlannerWeek;
  readonly plan: Plan;
  readonly rows: readonly PlanRow[];
  /** Slugs of the associations in whose name the reader may write. */
  readonly mine: readonly string[];
  /** The event whose panel is open. */
  readonly selected: string | undefined;
  readonly onMove: (move: Move) => void;
}) {
  const say = useSay();
  return (
    <div className="plan-scroll" role="region" aria-labelledby="plan-heading" tabIndex={0}>
      <table className="plan-table" aria-labelledby="plan-heading" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {say("Dag", "Day")}
            </th>
            {week.arrangers.map(({ id, slug, shortName }) => (
              <th key={id} scope="col" role="columnheader">
                {shortName}
                {mine.includes(slug) ? <span className="mine"> {say("(ni)", "(you)")}</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Row
              key={row.day ?? "other"}
              {...{ week, plan, row, mine, selected, onMove, days: rows }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  week,
  plan,
  row: { day, notes, cells },
  mine,
  selected,
  onMove,
  days,
}: {
  readonly week: PlannerWeek;
  readonly plan: Plan;
  readonly row: PlanRow;
  readonly mine: readonly string[];
  readonly selected: string | undefined;
  readonly onMove: (move: Move) => void;
  readonly days: readonly PlanRow[];
}) {
  const language = useLanguage();
  const say = sayIn(language);
  const { isOver, ...drop } = useDrop(day, onMove);
  const place = days.findIndex((row) => row.day === day);
  return (
    <tr role="row" data-over={isOver || undefined} {...drop}>
      <th scope="row" role="rowheader">
        {day === undefined
          ? say("Utan dag i veckan", "Without a day in the week")
          : capitalised(dayOfYear(day, language))}
        {notes.map((note) => (
          <span key={note} className="day-note">
            {note}
          </span>
        ))}
      </th>
      {week.arrangers.map(({ id, slug, shortName }) => {
        const events = cells.get(slug) ?? [];
        const isMine = mine.includes(slug);
        return (
          <td key={id} role="cell" data-empty={(events.length === 0 && !isMine) || undefined}>
            <span className="cell-owner" aria-hidden="true">
              {shortName}
            </span>
            {events.length === 0 ? (
              <span className="ds-sr-only">{say("Inget", "Nothing")}</span>
            ) : null}
            <ul className="plain-list">
              {events.map((event) => (
                <PlanCard
                  key={event.id}
                  event={event}
                  plan={plan}
                  isMine={isMine}
                  isSelected={event.id === selected}
                  dayBefore={days[place - 1]?.day}
                  dayAfter={days[place + 1]?.day}
                  onMove={onMove}
                />
              ))}
            </ul>
            {isMine && day !== undefined ? (
              <a
                className="ds-link add-event"
                href={pathIn(
                  language,
                  `/arbete/aktiviteter/ny?${new URLSearchParams({ forbund: slug, temavecka: week.id, dag: day })}`,
                )}
              >
                {say("Lägg till", "Add")}
                <span className="ds-sr-only">
                  {" "}
                  {say("en aktivitet", "an event on")} {dayOfYear(day, language)}
                </span>
              </a>
            ) : null}
          </td>
        );
      })}
    </tr>
  );
}
