import { pathIn, recordLang } from "../../language.ts";
import type { OwnWeek } from "../../own/own-week.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { daySpan } from "../../words/event-time.ts";

/** Theme weeks, each with a link to where it is planned. */
export function WeekLines({ weeks }: { readonly weeks: readonly OwnWeek[] }) {
  const language = useLanguage();
  const say = useSay();
  if (weeks.length === 0)
    return (
      <p>
        {say(
          "Ni är inte med i någon kommande temavecka.",
          "You take part in no coming theme week.",
        )}{" "}
        <a className="ds-link" href={pathIn(language, "/planera")}>
          {say("Se temaveckor", "See theme weeks")}
        </a>
      </p>
    );
  return (
    <ul className="plain-list">
      {weeks.map((week) => (
        <li className="item" key={week.id}>
          <h3 className="ds-heading" data-size="xs">
            <a
              className="ds-link"
              lang={recordLang(language)}
              href={pathIn(language, `/planera/${week.owner.slug}/${week.slug}`)}
            >
              {week.name}
            </a>
          </h3>
          <p>{daySpan(week.startsOn, week.endsOn, language)}</p>
          {week.unanswered.length === 0 ? null : (
            <p className="change">
              {say(
                `${week.unanswered.join(" och ")} är inbjudet och har inte svarat.`,
                `Invited, and no answer given yet: ${week.unanswered.join(" and ")}.`,
              )}
            </p>
          )}
          <p className="item-details">
            {[
              week.isLead
                ? say("Ni leder veckan", "You lead the week")
                : say(`${week.owner.name} leder veckan`, `${week.owner.name} leads the week`),
              ...(week.isDraft ? [say("utkast", "draft")] : []),
            ].join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
