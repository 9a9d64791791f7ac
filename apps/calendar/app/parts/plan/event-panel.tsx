import { useEffect, useRef } from "react";
import { Link } from "react-router";
import { pathIn, recordLang, sayIn } from "../../language.ts";
import { findingsOf, type Finding, type Plan, type PlanEvent } from "../../plan/planner-query.ts";
import type { OpenedEvent } from "../../plan/opened-event.ts";
import { useLanguage } from "../../use-language.ts";
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
  opened,
}: {
  readonly event: PlanEvent;
  readonly plan: Plan;
  readonly weekId: string;
  readonly days: readonly string[];
  readonly mine: readonly string[];
  readonly opened: OpenedEvent;
}) {
  const language = useLanguage();
  const say = sayIn(language);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [event.id]);
  const { id, title, owner, kind, audience, venue, online, version } = event;
  const isMine = mine.includes(owner.slug);
  const { suggestions, fixes } = opened;
  const { clashes, own, missing } = findingsOf(plan, id);
  const place = [
    venue?.name,
    venue?.room,
    venue?.municipality?.name,
    online ? say("digitalt", "online") : null,
  ].filter((part) => part != null);
  return (
    <section className="plan-panel" aria-labelledby="vald">
      <h2
        className="ds-heading"
        data-size="xs"
        id="vald"
        lang={recordLang(language)}
        tabIndex={-1}
        ref={heading}
      >
        {title}
      </h2>
      <p>
        {capitalised(termIn(language, "EventKind", kind))}, {owner.shortName}
        {isMine ? say(" (ni)", " (you)") : ""}
        <br />
        {eventTime(event, language)}
        <br />
        {place.length === 0 ? (
          say("Plats saknas", "Place missing")
        ) : (
          <span lang={recordLang(language)}>{place.join(", ")}</span>
        )}
        {audience.length === 0 ? null : (
          <>
            <br />
            {say("För", "For")}{" "}
            {audience.map((one) => termIn(language, "Audience", one)).join(", ")}
          </>
        )}
      </p>
      <Findings title={say("Krockar", "Clashes")} findings={clashes} {...{ fixes, mine, weekId }} />
      <Findings
        title={say("Att tänka på", "To consider")}
        findings={own}
        {...{ fixes, mine, weekId }}
      />
      <Findings
        title={say("Saknas inför utgivning", "Missing before release")}
        findings={missing}
        {...{ fixes, mine, weekId }}
      />
      {mine.length === 0 ? null : (
        <MoveForm event={event} days={days} isMine={isMine} suggestions={suggestions} />
      )}
      <p className="links">
        {isMine ? (
          <a
            className="ds-link"
            href={pathIn(language, `/arbete/aktiviteter/${encodeURIComponent(id)}`)}
          >
            {say("Ändra aktiviteten", "Change the event")}
          </a>
        ) : null}
        <Link className="ds-link" to={`?#kort-${id}`} preventScrollReset>
          {say("Stäng", "Close")}
        </Link>
      </p>
      {isMine ? (
        <ActButton
          label={say("Ta ur veckan", "Take out of the week")}
          fields={{
            intent: "change",
            event: id,
            version: String(version),
            change: JSON.stringify({ themeWeekId: null, visibility: "DRAFT" }),
            done: say(
              `”${title}” är ur veckan och ligger kvar som utkast.`,
              `“${title}” is out of the week and stays as a draft.`,
            ),
          }}
        />
      ) : null}
    </section>
  );
}

function Findings({
  title,
  findings,
  fixes,
  mine,
  weekId,
}: {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly fixes: OpenedEvent["fixes"];
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
          <FindingItem
            key={finding.hash}
            fixes={fixes[finding.hash] ?? []}
            {...{ finding, mine, weekId }}
          />
        ))}
      </ul>
    </section>
  );
}
