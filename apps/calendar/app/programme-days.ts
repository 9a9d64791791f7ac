import type { Language } from "./language.ts";
import type { ProgrammeItem } from "./programme.ts";
import { dayOfYear } from "./words/event-time.ts";
import { programmeWords } from "./words/programme.ts";
import { capitalised } from "./words/term.ts";

/** A day of a programme, or what has no day yet. */
export interface ProgrammeDay {
  readonly heading: string;
  /** Null: not settled. */
  readonly date: string | null;
  readonly items: readonly ProgrammeItem[];
}

/** A programme by the days on which anything begins, then what is some time in the week, then what is less exact. */
export function programmeDays(items: readonly ProgrammeItem[], language: Language): ProgrammeDay[] {
  const text = programmeWords[language];
  const days = new Map<string, ProgrammeItem[]>();
  const inWeek: ProgrammeItem[] = [];
  const undated: ProgrammeItem[] = [];
  for (const item of items) {
    if (item.datePrecision === "WEEK") inWeek.push(item);
    else if (item.datePrecision !== "DAY") undated.push(item);
    else days.set(item.startsOn, [...(days.get(item.startsOn) ?? []), item]);
  }
  return [
    ...Array.from(days, ([date, items]) => {
      return { heading: capitalised(dayOfYear(date, language)), date, items };
    }),
    { heading: text.inWeek, date: null, items: inWeek },
    { heading: text.undated, date: null, items: undated },
  ].filter((day) => day.items.length > 0);
}
