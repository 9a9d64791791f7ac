import { holidayName } from "@finsam/domain/holidays";
import type { Language } from "../language.ts";
import type { Programme } from "../programme.ts";
import { programmeDays } from "../programme-days.ts";
import { programmeWords } from "../words/programme.ts";
import { Holiday } from "./holiday.tsx";
import { ProgrammeListItem } from "./programme-item.tsx";

/** A programme day by day, and what of it has been withdrawn. */
export function ProgrammeDays({
  items,
  withdrawn,
  now,
  language,
}: Programme & {
  /** An instant. */
  readonly now: string;
  readonly language: Language;
}) {
  const text = programmeWords[language];
  return (
    <>
      {programmeDays(items, language).map(({ heading, date, items }) => (
        <section key={heading} className="programme-day">
          <h2 className="ds-heading" data-size="sm">
            {date === null ? heading : <time dateTime={date}>{heading}</time>}
          </h2>
          {date === null ? null : (
            <Holiday day={{ date, holiday: holidayName(date) ?? null }} language={language} />
          )}
          <ul className="plain-list">
            {items.map((item) => (
              <ProgrammeListItem key={item.key} item={item} now={now} language={language} />
            ))}
          </ul>
        </section>
      ))}
      {withdrawn.length === 0 ? null : (
        <section className="programme-day">
          <h2 className="ds-heading" data-size="sm">
            {text.withdrawn}
          </h2>
          <ul>
            {withdrawn.map((name, line) => (
              // oxlint-disable-next-line react/no-array-index-key -- Nothing else is known of what was withdrawn.
              <li key={line}>{text.withdrawnBy(name)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
