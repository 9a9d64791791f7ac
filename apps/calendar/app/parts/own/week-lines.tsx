import type { OwnWeek } from "../../own/own-week.ts";
import { daySpan } from "../../words/event-time.ts";

/** Theme weeks, each with a link to where it is planned. */
export function WeekLines({ weeks }: { readonly weeks: readonly OwnWeek[] }) {
  if (weeks.length === 0)
    return (
      <p>
        Ni är inte med i någon kommande temavecka.{" "}
        <a className="ds-link" href="/planera">
          Se temaveckor
        </a>
      </p>
    );
  return (
    <ul className="plain-list">
      {weeks.map((week) => (
        <li className="item" key={week.id}>
          <h3 className="ds-heading" data-size="xs">
            <a className="ds-link" href={`/planera/${week.owner.slug}/${week.slug}`}>
              {week.name}
            </a>
          </h3>
          <p>{daySpan(week.startsOn, week.endsOn, "sv")}</p>
          {week.unanswered.length === 0 ? null : (
            <p className="change">{`${week.unanswered.join(" och ")} är inbjudet och har inte svarat.`}</p>
          )}
          <p className="item-details">
            {[
              week.isLead ? "Ni leder veckan" : `${week.owner.name} leder veckan`,
              ...(week.isDraft ? ["utkast"] : []),
            ].join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
