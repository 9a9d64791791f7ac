import type { NationalDate } from "../plan.ts";

/** A national date with where it is told. */
export interface SourcedNationalDate extends NationalDate {
  /** Web address of the page that tells it. */
  readonly source: string;
}

const conference = { name: "Finsamkonferensen", cancelled: false, eventId: null } as const;

/** Days on which something takes place for all associations of the country, in order. Years whose days no source tells are not here. */
export const nationalDates: readonly SourcedNationalDate[] = [
  {
    ...conference,
    from: "2018-04-17",
    to: "2018-04-18",
    source: "https://www.samverkansforskning.se/author/johan/page/2/",
  },
  {
    ...conference,
    from: "2019-03-26",
    to: "2019-03-27",
    source:
      "https://www.finsam.se/nyhetsarkiv/nyheter/2018-12-12-halla-dar-cindy-samordnare-for-finsamkonferensen",
  },
  {
    ...conference,
    from: "2020-03-24",
    to: "2020-03-25",
    cancelled: true,
    source:
      "https://www.finsam.se/nyhetsarkiv/nyheter/2022-02-18-finsamkonferensen-kommer-ge-alla-pafyllnad",
  },
  {
    ...conference,
    from: "2023-04-18",
    to: "2023-04-19",
    source: "https://www.finsam.se/nyhetsarkiv/nyheter/2023-04-21-de-kom-gav-och-fick",
  },
];
