import { expect, test } from "vitest";
import { asItSits, latestFirst } from "../app/words/board.ts";
import { isUnconfirmed } from "../app/words/confirmation.ts";
import { figureInWords, figureKind, groupFigures } from "../app/words/figure.ts";
import { genitive } from "../app/words/genitive.ts";
import { heldOn } from "../app/words/held.ts";
import { isClosed, lastDayInWords } from "../app/words/job-advert.ts";
import { valueInWords } from "../app/words/number.ts";
import { isoDate, partialDate } from "../app/words/partial-date.ts";
import { periodInWords } from "../app/words/period.ts";
import { groupsOn } from "../app/words/target-group.ts";

test("whose: a name that ends in s, x or z stays as it is", () => {
  expect(["Roslagen", "SUVS", "Växsjö", "Alex"].map((name) => genitive(name, "sv"))).toEqual([
    "Roslagens",
    "SUVS",
    "Växsjös",
    "Alex",
  ]);
});

test("a value is written the Swedish way, with its unit", () => {
  expect(plain(valueInWords(48_520_056, "SEK", "sv"))).toBe("48 520 056 kronor");
  expect(plain(valueInWords(22.6, "%", "sv"))).toBe("22,6 %");
  expect(valueInWords(48_520_056, "SEK", "en")).toBe("SEK 48,520,056");
});

test("what is known of a day is said, and no more", () => {
  const days = ["2019-09-01", "2018-12", "2019-23", "2023"];
  expect(days.map((day) => partialDate(day, "sv"))).toEqual([
    "1 september 2019",
    "december 2018",
    "hösten 2019",
    "2023",
  ]);
  expect(days.map(isoDate)).toEqual(["2019-09-01", "2018-12", null, "2023"]);
});

test("a period says the ends that are known", () => {
  expect(periodInWords({ from: "2018-12", to: "2019-08" }, "sv")).toBe(
    "från december 2018 till augusti 2019",
  );
  expect(periodInWords({ from: "2019", to: "2019" }, "sv")).toBe("2019");
  expect(periodInWords({ from: null, to: "2020" }, "en")).toBe("until 2020");
  expect(periodInWords({ from: null, to: null }, "sv")).toBeUndefined();
});

const figure = { value: null, unit: null, date: null, asOf: null } as const;

test("figures of one kind stand together, and say where sources disagree", () => {
  const groups = groupFigures([
    { ...figure, kind: "GRANTED_TO", date: "2022-08-31", source: "projektbanken" },
    { ...figure, kind: "TOTAL_BUDGET", value: 1, unit: "SEK", source: "projektbanken" },
    { ...figure, kind: "GRANTED_TO", date: "2022-08-01", source: "nyhetsbrevet" },
    { ...figure, kind: "TOTAL_BUDGET", value: 1, unit: "SEK", source: "nyhetsbrevet" },
  ]);
  expect(groups.map(({ kind, figures, isDisputed }) => [kind, figures.length, isDisputed])).toEqual(
    [
      ["GRANTED_TO", 2, true],
      ["TOTAL_BUDGET", 2, false],
    ],
  );
});

test("a figure of a kind that has no word is told by its code, and a figure of nought is told", () => {
  expect(figureKind("SHARE_OF_WOMEN", "sv")).toBe("Share of women");
  const none = { ...figure, kind: "PARTICIPANTS", value: 0, unit: "deltagare", source: "x" };
  expect(plain(figureInWords(none, "sv"))).toBe("0 deltagare");
});

test("what holds on a day: partial dates count from their first day, to their last", () => {
  const parts = [
    { name: "was", from: "2017", to: "2019" },
    { name: "always", from: null, to: null },
    { name: "is", from: "2020-02", to: "2020" },
    { name: "will", from: "2021", to: null },
  ];
  const names = (day: string) => {
    const { now, earlier, coming } = heldOn(parts, day);
    return [now, earlier, coming].map((held) => held.map(({ name }) => name));
  };
  expect(names("2020-12-31")).toEqual([["always", "is"], ["was"], ["will"]]);
  expect(names("2019-12-31")).toEqual([["was", "always"], [], ["is", "will"]]);
  expect(names("2021-01-01")).toEqual([["always", "will"], ["was", "is"], []]);
});

test("an insats takes in the ages of the day", () => {
  const groups = [
    { ageTo: 29, validFrom: "2018-12", validTo: "2019-08" },
    { ageTo: 35, validFrom: "2019-09", validTo: null },
  ];
  const oldest = (day: string) => groupsOn(groups, day).now.map(({ ageTo }) => ageTo);
  expect([oldest("2019-08-31"), oldest("2019-09-01")]).toEqual([[29], [35]]);
});

test("the chair sits first, then by role and the Swedish order of names", () => {
  const board = [
    { person: "Öst", role: "MEMBER", from: null },
    { person: "Äng", role: "MEMBER", from: null },
    { person: "Ask", role: "SUBSTITUTE", from: null },
    { person: "Ek", role: "VICE_CHAIR", from: null },
    { person: "Ström", role: "CHAIR", from: null },
  ] as const;
  expect(asItSits(board).map(({ person }) => person)).toEqual(["Ström", "Ek", "Äng", "Öst", "Ask"]);
});

test("of earlier terms the latest stands first, those of unknown beginning last", () => {
  const terms = [null, "2017", "2019-04", "2018"].map((from) => ({
    person: "Ström",
    role: "CHAIR" as const,
    from,
  }));
  expect(latestFirst(terms).map(({ from }) => from)).toEqual(["2019-04", "2018", "2017", null]);
});

test("an insats is unconfirmed when nobody has stood for it for more than a year", () => {
  const running = {
    status: "RUNNING",
    confirmedOn: "2025-11-26",
    updatedAt: "2020-01-01T00:00:00Z",
  } as const;
  expect(isUnconfirmed(running, "2026-11-26")).toBe(false);
  expect(isUnconfirmed(running, "2026-11-27")).toBe(true);
  expect(isUnconfirmed({ ...running, confirmedOn: null }, "2020-12-31")).toBe(false);
  expect(isUnconfirmed({ ...running, confirmedOn: null }, "2021-01-02")).toBe(true);
  expect(isUnconfirmed({ ...running, status: "ENDED" }, "2030-01-01")).toBe(false);
});

test("a job advert is open to the end of its last day, and says when that has passed", () => {
  expect(
    ["2019-09-14", "2019-09-15", "2019-09-16"].map((day) => isClosed("2019-09-15", day)),
  ).toEqual([false, false, true]);
  expect(lastDayInWords("2019-09-15", "2019-09-14", "sv")).toBe(
    "Sista ansökningsdag är söndag 15 september 2019.",
  );
  expect(lastDayInWords("2019-09-15", "2019-09-16", "sv")).toBe(
    "Sista ansökningsdag var söndag 15 september 2019. Det går inte att söka längre.",
  );
});

/** With plain spaces, for those that hold a number together. */
function plain(text: string): string {
  return text.replaceAll(/\s/g, " ");
}
