import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldText, searchWords, wordStem } from "../src/search-text.ts";

const texts = fc.string({ unit: "binary", maxLength: 100 });

/** Whether a search for `query` finds a text in which the word is written as `written`. */
function finds(query: string, written: string): boolean {
  return foldText(written).startsWith(wordStem(foldText(query)));
}

describe("foldText", () => {
  test.each([
    ["Rätt stöd för/åt mig", "ratt stod for at mig"],
    ["SAMRE-modellen", "samre modellen"],
    ["  HOPPET / Hoppet ", "hoppet hoppet"],
    ["Ra\u0308tt sto\u0308d", "ratt stod"],
    ["İdé ﬁlm ½", "ide film 1 2"],
    ["Jørgensen Łukić Þórr Strauß", "jorgensen lukic thorr strauss"],
    ["Ωmega ЖУК", "ωmega жук"],
    ["—…!", ""],
  ])("folds %j to %j", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test("changes nothing the second time, for every character of Unicode", () => {
    const changed: string[] = [];
    for (let code = 0; code <= 0x10_ff_ff; code += 1) {
      const once = foldText(`a${String.fromCodePoint(code)}b`);
      if (foldText(once) !== once) changed.push(code.toString(16));
    }
    expect(changed).toEqual([]);
  });

  test("leaves single spaces between words, none at the ends, and changes nothing the second time", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = foldText(text);
        expect(folded).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
        expect(foldText(folded)).toBe(folded);
      }),
    );
  });
});

describe("searchWords", () => {
  test("are the folded words, each once, in the order written", () => {
    expect(searchWords("Rätt stöd, RÄTT tid")).toEqual(["ratt", "stod", "tid"]);
    expect(searchWords("  …  ")).toEqual([]);
    expect(searchWords("")).toEqual([]);
  });

  test("are the first 12 different ones", () => {
    const query = Array.from({ length: 30 }, (_, index) => `ord${index % 15}`).join(" ");
    expect(searchWords(query)).toEqual(Array.from({ length: 12 }, (_, index) => `ord${index}`));
  });

  test("are the same for the folded query", () => {
    fc.assert(
      fc.property(texts, (query) => {
        expect(searchWords(foldText(query))).toEqual(searchWords(query));
      }),
    );
  });
});

describe("wordStem", () => {
  const words = fc.oneof(
    texts.map(foldText),
    fc
      .tuple(
        fc.stringMatching(/^[a-z]{0,8}$/),
        fc.constantFrom("", "arna", "ernas", "en", "ets", "n", "t", "s", "um", "rarna"),
      )
      .map((parts) => parts.join("")),
  );

  test("is a beginning of the word, at least 4 letters of it, or all of a shorter one", () => {
    fc.assert(
      fc.property(words, (word) => {
        const stem = wordStem(word);
        expect(word.startsWith(stem)).toBe(true);
        expect(stem.length).toBeGreaterThanOrEqual(Math.min(4, word.length));
      }),
    );
  });

  test.each([
    ["mote", "mote"],
    ["moten", "mote"],
    ["motena", "mote"],
    ["motets", "mote"],
    ["grupperna", "grupp"],
    ["stod", "stod"],
    ["lag", "lag"],
    ["esf", "esf"],
    ["2019", "2019"],
    ["samordning", "samordning"],
    ["thureson", "thureso"],
    ["", ""],
  ])("of %j is %j", (word, stem) => {
    expect(wordStem(word)).toBe(stem);
  });

  test.each([
    "aktör aktören aktörer aktörerna aktörens aktörernas",
    "arbete arbetet arbeten arbetena arbetets",
    "arbetsförmåga arbetsförmågan arbetsförmågor arbetsförmågans",
    "deltagare deltagaren deltagarna deltagares deltagarens deltagarnas",
    "enhet enheten enheter enheterna enhetens",
    "frukostmöte frukostmöten frukostmötet frukostmötena frukostmötets frukostmötenas",
    "företag företaget företagen företagens företagets",
    "förbund förbundet förbunden förbundets förbundens",
    "förälder föräldern föräldrar föräldrarna föräldrarnas",
    "grupp gruppen grupper grupperna gruppens gruppernas",
    "handläggare handläggaren handläggarna",
    "hälsa hälsan hälsas hälsans",
    "individuell individuella individuellt",
    "insats insatsen insatser insatserna insatsens insatsernas",
    "kommitté kommittén kommittéer kommittéerna",
    "kommun kommunen kommuner kommunerna kommuns kommunens",
    "konferens konferensen konferenser konferenserna",
    "koordinator koordinatorn koordinatorer koordinatorerna",
    "kunskap kunskapen kunskaper kunskaperna",
    "kvinna kvinnan kvinnor kvinnorna kvinnas kvinnans kvinnornas",
    "metod metoden metoder metoderna",
    "modell modellen modeller modellerna modellens",
    "myndighet myndigheten myndigheter myndigheterna myndighetens",
    "möte möten mötet mötena mötets mötens",
    "område området områden områdena",
    "process processen processer processerna",
    "projekt projektet projekten projektets projektens",
    "region regionen regioner regionerna regionens",
    "rehabilitering rehabiliteringen rehabiliteringar rehabiliteringarna rehabiliteringens",
    "rätt rätten rätter rättens",
    "samhälle samhället samhällen samhällena",
    "samverkan samverkans",
    "seminarium seminariet seminarier seminarierna seminariets seminariernas",
    "stad staden städer städerna",
    "stöd stödet stöden stödets",
    "temavecka temaveckan temaveckor temaveckorna temaveckans",
    "ungdom ungdomen ungdomar ungdomarna ungdomars ungdomarnas",
    "utbildning utbildningen utbildningar utbildningarna",
    "workshop workshops workshopen",
  ])("each form of a word finds all: %s", (line) => {
    const forms = line.split(" ");
    const missed = forms.flatMap((query) =>
      forms.filter((form) => !finds(query, form)).map((form) => `${query} misses ${form}`),
    );
    expect(missed).toEqual([]);
  });

  // No prefix of 4 letters is common to these: the stem is shorter, or letters inside it change.
  test.each([
    ["dagar", "dag"],
    ["länet", "län"],
    ["regler", "regel"],
    ["medlen", "medel"],
    ["vuxen", "vuxna"],
    ["böcker", "bok"],
    ["workshoppar", "workshop"],
  ])("a search for %s does not find %s", (query, written) => {
    expect(finds(query, written)).toBe(false);
    expect(finds(query, query)).toBe(true);
  });

  test("keeps names apart from each other", () => {
    expect(finds("Thureson", "Thureson")).toBe(true);
    expect(finds("Thureson", "Thuresson")).toBe(false);
    expect(finds("Södertälje", "Södermalm")).toBe(false);
  });
});
