import type { KeyboardEvent } from "react";
import { Link } from "react-router";
import { recordLang, sayIn } from "../../language.ts";
import { findingsOf, type Plan, type PlanEvent } from "../../plan/planner-query.ts";
import { marksOf } from "../../plan/weight.ts";
import { useLanguage } from "../../use-language.ts";
import { timeOnDay } from "../../words/event-time.ts";
import { statusWord } from "../../words/plan-event.ts";
import { dragOf, type Move } from "./plan-drop.ts";

/** An event in the plan's table. Chosen, it opens its panel; it moves by dragging, or with Alt and an arrow. */
export function PlanCard({
  event,
  plan,
  isMine,
  isSelected,
  dayBefore,
  dayAfter,
  onMove,
}: {
  readonly event: PlanEvent;
  readonly plan: Plan;
  readonly isMine: boolean;
  readonly isSelected: boolean;
  readonly dayBefore: string | undefined;
  readonly dayAfter: string | undefined;
  readonly onMove: (move: Move) => void;
}) {
  const { id, title, venue, online } = event;
  const language = useLanguage();
  const say = sayIn(language);
  const marks = marksOf(findingsOf(plan, id), say);
  const isProposed = plan.proposals.some((proposal) => proposal.event?.id === id);
  const status = statusWord(event, say);
  const place = [venue?.name, online ? say("digitalt", "online") : undefined].filter(
    (part) => part != null,
  );
  const onKeyDown = (pressed: KeyboardEvent) => {
    const day =
      pressed.key === "ArrowUp" ? dayBefore : pressed.key === "ArrowDown" ? dayAfter : undefined;
    if (!pressed.altKey || day === undefined) return;
    pressed.preventDefault();
    onMove({ event: id, day });
  };
  return (
    <li className="plan-card" data-mine={isMine || undefined} {...dragOf(id)}>
      <Link
        className="ds-link"
        id={`kort-${id}`}
        lang={recordLang(language)}
        to={`?${new URLSearchParams({ aktivitet: id })}#vald`}
        preventScrollReset
        draggable={false}
        aria-current={isSelected ? "true" : undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onKeyDown={onKeyDown}
      >
        {title}
      </Link>
      <span>{timeOnDay(event, language) ?? say("tid saknas", "time missing")}</span>
      {place.length === 0 ? (
        <span className="item-details">{say("plats saknas", "place missing")}</span>
      ) : (
        <span className="item-details" lang={recordLang(language)}>
          {place.join(", ")}
        </span>
      )}
      {[
        ...(status === undefined ? [] : [{ word: status, color: "neutral" } as const]),
        ...marks,
        ...(isProposed
          ? [{ word: say("förslag väntar", "proposal waiting"), color: "info" } as const]
          : []),
      ].map(({ word, color }) => (
        <span key={word} className="ds-tag" data-color={color} data-size="sm">
          {word}
        </span>
      ))}
    </li>
  );
}
