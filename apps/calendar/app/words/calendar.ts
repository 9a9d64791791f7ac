import type { Words } from "../language.ts";

/** What the list, the weeks and the months of the calendar say in the same words. */
export const calendarWords = {
  sv: {
    title: "Kalender",
    intro: "Det som samordningsförbunden arrangerar, var för sig och tillsammans.",
    count: (count: number) =>
      count === 0 ? "Inga aktiviteter" : count === 1 ? "1 aktivitet" : `${count} aktiviteter`,
    today: "i dag",
    before: "tidigare",
    undated: "Utan bestämd dag",
    inWeek: "Någon gång under veckan",
    weekNumber: (week: number) => `v. ${week}`,
  },
  en: {
    title: "Calendar",
    intro: "What the coordination associations arrange, each by itself and together.",
    count: (count: number) =>
      count === 0 ? "No events" : count === 1 ? "1 event" : `${count} events`,
    today: "today",
    before: "before:",
    undated: "No day settled yet",
    inWeek: "Some time during the week",
    weekNumber: (week: number) => `week ${week}`,
  },
} satisfies Words<object>;
