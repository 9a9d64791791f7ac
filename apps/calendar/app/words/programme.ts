import type { Words } from "../language.ts";

/** What the page of a theme week says. */
export const programmeWords = {
  sv: {
    page: "Program",
    none: "Programmet är inte klart än.",
    released: (number: number, time: string) => `Utgåva ${number} av programmet, ${time}.`,
    changed: "Ändrad sedan programmet gavs ut",
    withdrawn: "Utgått",
    withdrawnBy: (name: string | null) =>
      `En aktivitet har tagits tillbaka${name === null ? "" : ` av ${name}`} sedan programmet gavs ut.`,
    news: "Nytt sedan förra utgåvan",
    arrangers: "Arrangörer",
    by: "Arrangör:",
    online: "digitalt",
    audience: "För",
    inWeek: "Någon gång under veckan",
    undated: "Utan bestämd dag",
    releases: "Utgåvor av programmet",
    release: (number: number, name: string) => `Utgåva ${number}: ${name}`,
    all: "Alla temaveckor",
    address: "Programmet på webben:",
    notPublic: "Sidan är inte offentlig",
  },
  en: {
    page: "Programme",
    none: "The programme is not ready yet.",
    released: (number: number, time: string) => `Release ${number} of the programme, ${time}.`,
    changed: "Changed since the programme went out",
    withdrawn: "Withdrawn",
    withdrawnBy: (name: string | null) =>
      `An event has been taken back${name === null ? "" : ` by ${name}`} since the programme went out.`,
    news: "New since the release before",
    arrangers: "Arranged by",
    by: "Arranged by",
    online: "online",
    audience: "For",
    inWeek: "Some time during the week",
    undated: "No day settled yet",
    releases: "Releases of the programme",
    release: (number: number, name: string) => `Release ${number}: ${name}`,
    all: "All theme weeks",
    address: "The programme on the web:",
    notPublic: "This page is not public",
  },
} satisfies Words<object>;
