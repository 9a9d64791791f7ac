import { type Day, type Sentence, weekdayOf } from "@finsam/domain";
import type { PlannedEvent } from "./planned-event.ts";

/** A language that sentences are in. */
export type Language = keyof Sentence;

const weekdays = {
  sv: ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};
const months = {
  sv: "januari februari mars april maj juni juli augusti september oktober november december".split(
    " ",
  ),
  en: "January February March April May June July August September October November December".split(
    " ",
  ),
};

/** A sentence in both languages. */
export function inBoth(say: (language: Language) => string): Sentence {
  return { sv: say("sv"), en: say("en") };
}

/** A title in quotation marks. */
export function quoted(title: string, language: Language): string {
  return language === "sv" ? `”${title}”` : `“${title}”`;
}

/** An event's title in quotation marks. */
export function titleOf({ event }: PlannedEvent, language: Language): string {
  return quoted(event.title, language);
}

/** Two events' titles: `”a” och ”b”`. */
export function titlesOf(a: PlannedEvent, b: PlannedEvent, language: Language): string {
  return listed([titleOf(a, language), titleOf(b, language)], language);
}

/** A day as it is said: `tisdag 15 oktober`. */
export function dayName(day: Day, language: Language): string {
  const month = months[language][Number(day.slice(5, 7)) - 1] ?? "";
  return `${weekdayName(day, language)} ${Number(day.slice(8, 10))} ${month}`;
}

/** A time as it is said: `tisdag 15 oktober kl. 9.00`. */
export function slotName(
  { day, time }: { readonly day: Day; readonly time: string },
  language: Language,
): string {
  return `${dayName(day, language)} ${clockName(time, language)}`;
}

/** The weekday of a day: `tisdag`. */
export function weekdayName(day: Day, language: Language): string {
  return weekdays[language][weekdayOf(day) - 1] ?? "";
}

/** A time of a week as it is said: `tisdag 9.00`. */
export function weekdaySlotName(
  { day, time }: { readonly day: Day; readonly time: string },
  language: Language,
): string {
  return `${weekdayName(day, language)} ${clock(time, language)}`;
}

/** A clock time `HH:MM` as it is said: `kl. 9.00`. */
export function clockName(time: string, language: Language): string {
  return `${language === "sv" ? "kl." : "at"} ${clock(time, language)}`;
}

/** `9.00`; in English `9:00`. */
function clock(time: string, language: Language): string {
  const said = time.replace(/^0/u, "");
  return language === "sv" ? said.replace(":", ".") : said;
}

/** Words one after the other: `a, b och c`. */
export function listed(words: readonly string[], language: Language): string {
  const last = words.at(-1) ?? "";
  if (words.length < 2) return last;
  return `${words.slice(0, -1).join(", ")} ${language === "sv" ? "och" : "and"} ${last}`;
}

/** What is added where a clock time is missing, so that nobody knows. */
export const perhaps: Sentence = {
  sv: "kan krocka, tid saknas",
  en: "may clash, a time is missing",
};
