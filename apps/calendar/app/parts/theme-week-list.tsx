import type { ThemeWeekSummary } from "@finsam/client";
import { isoWeekOf } from "@finsam/domain/weeks";
import { type Language, pathIn, recordLang, type Words } from "../language.ts";
import { weekHeading } from "../words/week-title.ts";

const goesOn: Words<string> = { sv: "Pågår nu", en: "Going on now" };

/** Theme weeks in the order in which they come, below a heading of the second level. */
export function ThemeWeekList({
  weeks,
  today,
  language,
}: {
  readonly weeks: readonly ThemeWeekSummary[];
  readonly today: string;
  readonly language: Language;
}) {
  return (
    <ul className="plain-list">
      {weeks.map(({ id, slug, owner, name, theme, startsOn, endsOn, arrangers }) => (
        <li key={id} className="item">
          <h3 className="ds-heading" data-size="xs">
            {startsOn <= today && today <= endsOn ? <strong>{goesOn[language]}: </strong> : null}
            <a
              className="ds-link"
              lang={recordLang(language)}
              href={pathIn(language, `/temaveckor/${owner.slug}/${slug}`)}
            >
              {name}
            </a>
          </h3>
          <p>
            <time dateTime={isoWeekOf(startsOn)}>
              {weekHeading(isoWeekOf(startsOn), language, { from: startsOn, to: endsOn })}
            </time>
          </p>
          {theme === "" ? null : <p lang={recordLang(language)}>{theme}</p>}
          <p className="item-details">{arrangers.map((one) => one.shortName).join(", ")}</p>
        </li>
      ))}
    </ul>
  );
}
