import { useEffect, useRef } from "react";
import { Link } from "react-router";
import {
  findingsOf,
  type Finding,
  type Plan,
  type PlanEvent,
  type Suggestion,
} from "../../plan/planner-query.ts";
import { eventTime } from "../../words/event-time.ts";
import { capitalised, termIn } from "../../words/term.ts";
import { ActButton } from "../form/act-button.tsx";
import { FindingItem } from "./finding-item.tsx";
import { MoveForm } from "./move-form.tsx";

/** The event that is chosen in the plan: what is the matter with it, and what can be done. */
export function EventPanel({
  event,
  plan,
  weekId,
  days,
  mine,
  suggestions,
}: {
  readonly event: PlanEvent;
  readonly plan: Plan;
  readonly weekId: string;
  readonly days: readonly string[];
  readonly mine: readonly string[];
  readonly suggestions: readonly Suggestion[];
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [event.id]);
  const { id, title, owner, kind, audience, venue, online, version } = event;
  const isMine = mine.includes(owner.slug);
  const { clashes, own, missing } = findingsOf(plan, id);
  const place = [venue?.name, venue?.room, venue?.municipality?.name, online ? "digitalt" : null];
  return (
    <section className="plan-panel" aria-labelledby="vald">
      <h2 className="ds-heading" data-size="xs" id="vald" tabIndex={-1} ref={heading}>
        {title}
      </h2>
      <p>
        {capitalised(termIn("sv", "EventKind", kind))}, {owner.shortName}
        {isMine ? " (ni)" : ""}
        <br />
        {eventTime(event, "sv")}
        <br />
        {place.filter((part) => part != null).join(", ") || "Plats saknas"}
        {audience.length === 0 ? null : (
          <>
            <br />
            För {audience.map((one) => termIn("sv", "Audience", one)).join(", ")}
          </>
        )}
      </p>
      <Findings title="Krockar" findings={clashes} {...{ mine, weekId }} />
      <Findings title="Att tänka på" findings={own} {...{ mine, weekId }} />
      <Findings title="Saknas inför utgivning" findings={missing} {...{ mine, weekId }} />
      {mine.length === 0 ? null : (
        <MoveForm event={event} days={days} isMine={isMine} suggestions={suggestions} />
      )}
      <p className="links">
        {isMine ? (
          <a className="ds-link" href={`/arbete/aktiviteter/${encodeURIComponent(id)}`}>
            Ändra aktiviteten
          </a>
        ) : null}
        <Link className="ds-link" to={`?#kort-${id}`} preventScrollReset>
          Stäng
        </Link>
      </p>
      {isMine ? (
        <ActButton
          label="Ta ur veckan"
          fields={{
            intent: "change",
            event: id,
            version: String(version),
            change: JSON.stringify({ themeWeekId: null, visibility: "DRAFT" }),
            done: `”${title}” är ur veckan och ligger kvar som utkast.`,
          }}
        />
      ) : null}
    </section>
  );
}

function Findings({
  title,
  findings,
  mine,
  weekId,
}: {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly mine: readonly string[];
  readonly weekId: string;
}) {
  if (findings.length === 0) return null;
  return (
    <section>
      <h3 className="ds-heading" data-size="2xs">
        {title}
      </h3>
      <ul className="plain-list">
        {findings.map((finding) => (
          <FindingItem key={finding.hash} {...{ finding, mine, weekId }} />
        ))}
      </ul>
    </section>
  );
}
