import {
  addDays,
  type AnyRecord,
  type Day,
  periodIncludes,
  type RecordKind,
  type RecordOf,
} from "@finsam/domain";
import { defaultSettings, planningCheck } from "@finsam/planning";
import { calendarsFor } from "@finsam/planning/calendar";
import { expect, test } from "vitest";
import { parsedExamples, parsedFacts } from "../src/sample-data.ts";

const ofKind = <Kind extends RecordKind>(records: readonly AnyRecord[], kind: Kind) =>
  records.filter((record): record is Extract<AnyRecord, { kind: Kind }> => record.kind === kind);

const facts = await parsedFacts();
const associations = ofKind(facts, "Association").map(({ value }) => value);

/** The example week among the records, with its plan's check as people of some associations see it. */
async function exampleWeek(from: Day, slugs: readonly string[] = ["suvs"]) {
  const examples = await parsedExamples(from);
  const [week] = ofKind(examples, "ThemeWeek").map(({ value }) => value);
  if (week === undefined) throw new TypeError("Expected the example week");
  const events = ofKind(examples, "Event").map(({ value }) => value);
  const placed = events.filter(({ themeWeekId }) => themeWeekId === week.id);
  const input = {
    check: { kind: "WEEK" } as const,
    viewer: {
      associationIds: associations.flatMap(({ id, slug }) => (slugs.includes(slug) ? id : [])),
    },
    week,
    associations: associations.map((association) => planAssociation(association, week.startsOn)),
    events: placed,
    confirmations: ofKind(examples, "Confirmation").map(({ value }) => value),
    otherEvents: events.filter(({ visibility }) => visibility === "PUBLIC"),
    holds: ofKind(examples, "Hold").map(({ value }) => value),
    calendars: calendarsFor(week.startsOn, week.endsOn),
    pairs: ofKind(examples, "PairDeclaration").map(({ value }) => {
      const [a = "", b = ""] = value.eventIds;
      return { ...value, eventIds: [a, b] as const };
    }),
    releases: [],
    acknowledgements: [],
    settings: defaultSettings,
  };
  return { week, placed, findings: planningCheck(input) };
}

function planAssociation({ id, shortName, memberships }: RecordOf<"Association">, on: Day) {
  const codes = memberships.filter((one) => one.partyCode.length === 4 && periodIncludes(one, on));
  return { id, name: shortName, municipalityCodes: codes.map(({ partyCode }) => partyCode) };
}

const sentences = async (from: Day, slugs?: readonly string[]) =>
  (await exampleWeek(from, slugs)).findings.map(
    ({ rule, severity, sentence }) => `${rule} ${severity} ${sentence.sv}`,
  );

test("the findings that it is there to show, and nothing else", async () => {
  expect(await sentences("2026-11-26")).toMatchInlineSnapshot(`
    [
      "B3 BLOCK Sundbyberg står som arrangör av ”Exempel: Lunchföreläsning för förtroendevalda” men har inte bekräftat det",
      "B4 BLOCK ”Exempel: Studiebesök hos ett socialt företag” saknar klockslag",
      "W1 WARNING ”Exempel: Arbetsgivare berättar om sin första rekrytering” och ”Exempel: Chefsfrukost om samverkan i vardagen”: samma lokal samtidigt, eller för tätt efter varandra",
      "W2 WARNING Exempel Föreläsare medverkar i ”Exempel: Lunchföreläsning för förtroendevalda” och ”Exempel: Föreläsning om vägen tillbaka till arbete” samtidigt, eller hinner inte emellan (40 min restid)",
      "W3 WARNING ”Exempel: Seminarium om rehabkoordinering” och ”Exempel: Workshop om samtal i vården” riktar sig till samma målgrupp (vård) samtidigt",
      "W6 WARNING ”Exempel: Föreläsning om vägen tillbaka till arbete”: ett förbund är upptaget då",
      "W12 CHECK ”Exempel: Erfarenhetsutbyte för handläggare” säger inget om tillgänglighet, eller vem man kan fråga",
      "G1 GAP Ingen aktivitet onsdag 13 januari",
      "G3 GAP Roslagen: ingen aktivitet i Vallentuna, Österåker, Danderyd och Vaxholm",
      "G4 GAP Ingen aktivitet går att följa digitalt",
      "W3 ADVICE ”Exempel: Studiebesök hos ett socialt företag” och ”Exempel: Erfarenhetsutbyte för handläggare” kan krocka, tid saknas",
    ]
  `);
});

test("[W6] a date that Roslagen holds is told to those whose event it meets", async () => {
  const rules = async (slug: string) =>
    (await sentences("2026-11-26", [slug])).filter((one) => one.startsWith("W6"));
  expect(await rules("suvs")).toHaveLength(1);
  expect(await rules("roslagen")).toEqual([]);
  expect(await rules("stockholm")).toEqual([]);
});

test("it has these findings in whatever week of the year the first start is", async () => {
  const rules = (await exampleWeek("2026-11-26")).findings.map(({ rule }) => rule);
  for (let from = "2026-01-01"; from < "2028-01-01"; from = addDays(from, 7)) {
    const { week, placed, findings } = await exampleWeek(from);
    expect([from, ...findings.map(({ rule }) => rule)]).toEqual([from, ...rules]);
    for (const { startsOn, endsOn } of placed) {
      expect(startsOn).toBe(endsOn);
      expect(startsOn >= week.startsOn && endsOn <= week.endsOn).toBe(true);
    }
  }
});

test("all of it says that it is an example, and nobody but its arrangers sees it", async () => {
  const records = await parsedExamples("2026-11-26");
  const { week, placed } = await exampleWeek("2026-11-26");
  expect([week.name, week.visibility]).toEqual([expect.stringMatching(/^Exempel: /), "INTERNAL"]);
  expect(placed).toHaveLength(8);
  for (const { title, slug, summary, visibility, contributors, venue } of placed) {
    expect(title).toMatch(/^Exempel: /);
    expect(slug).toMatch(/^exempel-/);
    expect(summary).toContain("Aktiviteten är ett exempel och äger inte rum.");
    expect(venue?.name).toMatch(/^Exempel/);
    expect(visibility).toBe("WEEK");
    for (const { person } of contributors) expect(person).toBe("Exempel Föreläsare");
  }
  const words = records.filter(
    ({ value }) => "themeWeekId" in value && value.themeWeekId === week.id && !("slug" in value),
  );
  expect(new Set(words.map(({ kind }) => kind))).toEqual(
    new Set(["Confirmation", "PairDeclaration", "Proposal", "SignOff"]),
  );
  expect(new Set(words.map(({ value }) => value.visibility))).toEqual(new Set(["INTERNAL"]));
});
