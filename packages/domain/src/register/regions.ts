/** One of Sweden's 21 regions. Its area is a county (län); both have the same code. */
export interface Region {
  /** Länskod: two digits, as in SCB's list. A string, for `01` begins with a zero. */
  readonly code: string;
  /** The name that the region itself uses: `Region Stockholm`, `Västra Götalandsregionen`. */
  readonly name: string;
  /** The county: `Stockholms län`. */
  readonly countyName: string;
}

/**
 * All 21 regions, in order of code. Frozen. Codes and county names are those of SCB's list (open data, CC0).
 *
 * Region Gotland (`09`) and the municipality of Gotland (`0980`) are one body: a municipality that also has a
 * region's tasks. The Finsam act counts it as a municipality outside any region (2003:1210, 3 §).
 */
export const regions: readonly Region[] = Object.freeze(
  [
    { code: "01", name: "Region Stockholm", countyName: "Stockholms län" },
    { code: "03", name: "Region Uppsala", countyName: "Uppsala län" },
    { code: "04", name: "Region Sörmland", countyName: "Södermanlands län" },
    { code: "05", name: "Region Östergötland", countyName: "Östergötlands län" },
    { code: "06", name: "Region Jönköpings län", countyName: "Jönköpings län" },
    { code: "07", name: "Region Kronoberg", countyName: "Kronobergs län" },
    { code: "08", name: "Region Kalmar län", countyName: "Kalmar län" },
    { code: "09", name: "Region Gotland", countyName: "Gotlands län" },
    { code: "10", name: "Region Blekinge", countyName: "Blekinge län" },
    { code: "12", name: "Region Skåne", countyName: "Skåne län" },
    { code: "13", name: "Region Halland", countyName: "Hallands län" },
    { code: "14", name: "Västra Götalandsregionen", countyName: "Västra Götalands län" },
    { code: "17", name: "Region Värmland", countyName: "Värmlands län" },
    { code: "18", name: "Region Örebro län", countyName: "Örebro län" },
    { code: "19", name: "Region Västmanland", countyName: "Västmanlands län" },
    { code: "20", name: "Region Dalarna", countyName: "Dalarnas län" },
    { code: "21", name: "Region Gävleborg", countyName: "Gävleborgs län" },
    { code: "22", name: "Region Västernorrland", countyName: "Västernorrlands län" },
    { code: "23", name: "Region Jämtland Härjedalen", countyName: "Jämtlands län" },
    { code: "24", name: "Region Västerbotten", countyName: "Västerbottens län" },
    { code: "25", name: "Region Norrbotten", countyName: "Norrbottens län" },
  ].map((region) => Object.freeze(region)),
);
