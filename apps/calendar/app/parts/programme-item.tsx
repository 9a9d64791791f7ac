import { type Language, pathIn, recordLang } from "../language.ts";
import type { ProgrammeItem } from "../programme.ts";
import { changeInWords, previousTime } from "../words/event-change.ts";
import { calendarWords } from "../words/calendar.ts";
import { programmeWords } from "../words/programme.ts";
import { registrationInWords } from "../words/registration.ts";
import { swedishDay } from "../words/swedish-day.ts";
import { termIn } from "../words/term.ts";
import { EventWhen } from "./event-when.tsx";

/** An event in a programme, with all that one needs to come to it. What has changed is said first. */
export function ProgrammeListItem({
  item,
  now,
  language,
}: {
  readonly item: ProgrammeItem;
  /** An instant. */
  readonly now: string;
  readonly language: Language;
}) {
  const text = programmeWords[language];
  const { title, path, summary, audience, arrangers, venue, online, registration } = item;
  const change = changeInWords(item, language);
  const before = previousTime(item, language);
  const place = [
    venue?.name,
    venue?.room,
    venue?.streetAddress,
    venue?.locality ?? venue?.municipality?.name,
    online ? text.online : undefined,
  ].filter((part) => part != null);
  const isOff = item.status === "CANCELLED" || item.status === "POSTPONED";
  const signUp =
    registration === null || isOff || item.endsOn < swedishDay(new Date(now))
      ? []
      : registrationInWords(registration, new Date(now), language).sentences;
  return (
    <li className="item">
      {item.isChanged ? <p className="change">{text.changed}</p> : null}
      <h3 className="ds-heading" data-size="xs">
        {change === undefined ? null : <strong className="change">{change}: </strong>}
        {path === null ? (
          <span lang={recordLang(language)}>{title}</span>
        ) : (
          <a className="ds-link" lang={recordLang(language)} href={pathIn(language, path)}>
            {title}
          </a>
        )}
      </h3>
      <p className="programme-time">
        <EventWhen event={item} language={language} underDay />
        {before === undefined ? null : (
          <span className="change">
            {" "}
            ({calendarWords[language].before} {before})
          </span>
        )}
      </p>
      {place.length === 0 ? null : <p lang={recordLang(language)}>{place.join(", ")}</p>}
      {summary === null ? null : <p lang={recordLang(language)}>{summary}</p>}
      <p className="item-details">
        {audience.length === 0
          ? ""
          : `${text.audience} ${audience.map((one) => termIn(language, "Audience", one)).join(", ")}. `}
        {arrangers.length === 0 ? "" : `${text.by} ${arrangers.join(", ")}. `}
        {signUp.join(" ")}
      </p>
    </li>
  );
}
