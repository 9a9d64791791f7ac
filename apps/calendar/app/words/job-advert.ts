import type { Language, Words } from "../language.ts";
import { dayInWords } from "./event-time.ts";

const words: Words<Record<"open" | "today" | "closed", (day: string) => string>> = {
  sv: {
    open: (day) => `Sista ansökningsdag är ${day}.`,
    today: (day) => `Sista ansökningsdag är i dag, ${day}.`,
    closed: (day) => `Sista ansökningsdag var ${day}. Det går inte att söka längre.`,
  },
  en: {
    open: (day) => `Apply by ${day}.`,
    today: (day) => `Today is the last day to apply, ${day}.`,
    closed: (day) => `The last day to apply was ${day}. It has passed.`,
  },
};

/** Whether the last day of a job advert, inclusive, has passed. */
export function isClosed(lastDay: string, today: string): boolean {
  return lastDay < today;
}

/** What an advert's last day means today. */
export function lastDayInWords(lastDay: string, today: string, language: Language): string {
  const { open, today: now, closed } = words[language];
  const say = isClosed(lastDay, today) ? closed : lastDay === today ? now : open;
  return say(dayInWords(lastDay, language));
}
