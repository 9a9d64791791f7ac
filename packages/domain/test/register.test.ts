import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  countyCodeOf,
  distanceKm,
  memberPartiesOfKind,
  memberParty,
  memberPartyKinds,
  municipalities,
  municipalitiesOfRegion,
  municipalityByName,
  regions,
} from "../src/register/index.ts";

const all = memberPartyKinds.flatMap((kind) => memberPartiesOfKind(kind));
const anyMunicipalityCode = fc.constantFrom(...municipalities.map(({ code }) => code));

function distance(codeA: string, codeB: string): number {
  const km = distanceKm(codeA, codeB);
  if (km === undefined) throw new Error(`Expected two municipalities, got ${codeA} and ${codeB}`);
  return km;
}

function luhnSum(number: string): number {
  return Array.from(number.replace("-", ""), Number)
    .map((digit, index) => (index % 2 === 0 ? 2 * digit : digit))
    .reduce((sum, product) => sum + (product > 9 ? product - 9 : product), 0);
}

describe("municipalities", () => {
  test("are 290, each with a code of four digits of its own, in order", () => {
    const codes = municipalities.map(({ code }) => code);
    expect(codes).toHaveLength(290);
    expect(new Set(codes).size).toBe(290);
    expect(codes.filter((code) => !/^\d{4}$/.test(code))).toEqual([]);
    expect(codes).toEqual(codes.toSorted());
  });

  test("have names of their own, composed (NFC), without the word kommun or stad", () => {
    const names = municipalities.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(290);
    expect(names.filter((name) => name !== name.normalize("NFC").trim())).toEqual([]);
    expect(names.filter((name) => / (kommun|stad)$/.test(name))).toEqual([]);
  });

  test.each([
    ["01", 26],
    ["03", 8],
    ["04", 9],
    ["05", 13],
    ["06", 13],
    ["07", 8],
    ["08", 12],
    ["09", 1],
    ["10", 5],
    ["12", 33],
    ["13", 6],
    ["14", 49],
    ["17", 16],
    ["18", 12],
    ["19", 10],
    ["20", 15],
    ["21", 10],
    ["22", 7],
    ["23", 8],
    ["24", 15],
    ["25", 14],
  ])("of county %s are %i", (countyCode, count) => {
    expect(municipalitiesOfRegion(countyCode)).toHaveLength(count);
  });

  test("lie in a county that has a region", () => {
    const countyCodes = new Set(regions.map(({ code }) => code));
    expect(municipalities.filter(({ countyCode }) => !countyCodes.has(countyCode))).toEqual([]);
    expect(
      municipalities.filter(({ code, countyCode }) => code.slice(0, 2) !== countyCode),
    ).toEqual([]);
  });

  test("of Stockholm county are these 26", () => {
    const codesAndNames = municipalitiesOfRegion("01").map(({ code, name }) => `${code} ${name}`);
    expect(codesAndNames).toEqual([
      "0114 Upplands Väsby",
      "0115 Vallentuna",
      "0117 Österåker",
      "0120 Värmdö",
      "0123 Järfälla",
      "0125 Ekerö",
      "0126 Huddinge",
      "0127 Botkyrka",
      "0128 Salem",
      "0136 Haninge",
      "0138 Tyresö",
      "0139 Upplands-Bro",
      "0140 Nykvarn",
      "0160 Täby",
      "0162 Danderyd",
      "0163 Sollentuna",
      "0180 Stockholm",
      "0181 Södertälje",
      "0182 Nacka",
      "0183 Sundbyberg",
      "0184 Solna",
      "0186 Lidingö",
      "0187 Vaxholm",
      "0188 Norrtälje",
      "0191 Sigtuna",
      "0192 Nynäshamn",
    ]);
  });

  test.each([
    ["0331", "Heby", "Heby"], // 1917 until 2007
    ["1231", "Burlöv", "Arlöv"],
    ["1435", "Tanum", "Tanumshede"],
    ["1438", "Dals-Ed", "Ed"],
    ["1447", "Gullspång", "Hova"],
    ["0191", "Sigtuna", "Märsta"],
    ["2321", "Åre", "Järpen"],
    ["0980", "Gotland", "Visby"],
    ["1280", "Malmö", "Malmö"],
  ])("%s is %s with %s as its main town", (code, name, mainTown) => {
    expect(municipalities.find((municipality) => municipality.code === code)).toMatchObject({
      name,
      mainTown,
    });
  });
});

describe("centre points", () => {
  test("lie between Sweden's southernmost, northernmost, westernmost and easternmost towns", () => {
    const outside = municipalities.filter(
      ({ latitude, longitude }) =>
        latitude < 55.3 || latitude > 67.9 || longitude < 11.1 || longitude > 24.2,
    );
    expect(outside).toEqual([]);
  });

  test("have a near neighbour in their own county, except on Gotland", () => {
    // Farthest of all: Östhammar, 48 km from Tierp, up to Dalarna; Pajala, 93 km from Övertorneå, in the five
    // counties to the north of it (21 to 25).
    const lonely = municipalities.filter(({ code, countyCode }) => {
      const others = municipalitiesOfRegion(countyCode).filter((other) => other.code !== code);
      const nearestKm = Math.min(...others.map((other) => distance(code, other.code)));
      return nearestKm > (countyCode < "21" ? 50 : 95);
    });
    expect(lonely.map(({ name }) => name)).toEqual(["Gotland"]);
  });

  test("are at least a kilometre apart, also over county borders", () => {
    const tooClose = municipalities.flatMap(({ code, name }, index) =>
      municipalities
        .slice(index + 1)
        .filter((other) => distance(code, other.code) < 1)
        .map((other) => `${name} and ${other.name}`),
    );
    expect(tooClose).toEqual([]);
  });
});

describe("regions", () => {
  test("are 21, each with a code of two digits and a name of its own, in order", () => {
    const codes = regions.map(({ code }) => code);
    expect(codes).toHaveLength(21);
    expect(new Set(codes).size).toBe(21);
    expect(codes.filter((code) => !/^\d{2}$/.test(code))).toEqual([]);
    expect(codes).toEqual(codes.toSorted());
    expect(new Set(regions.map(({ name }) => name)).size).toBe(21);
  });

  test("have a county each", () => {
    expect(new Set(regions.map(({ countyName }) => countyName)).size).toBe(21);
    expect(regions.filter(({ countyName }) => !countyName.endsWith(" län"))).toEqual([]);
  });
});

describe("memberParty", () => {
  test("finds each of the four kinds by its code", () => {
    expect(memberParty("0163")).toEqual({
      kind: "MUNICIPALITY",
      code: "0163",
      name: "Sollentuna",
      organisationNumber: "212000-0134",
      centre: { latitude: 59.428, longitude: 17.9509 },
    });
    expect(memberParty("01")).toEqual({
      kind: "REGION",
      code: "01",
      name: "Region Stockholm",
      organisationNumber: "232100-0016",
      centre: null,
    });
    expect(memberParty("FK")?.organisationNumber).toBe("202100-5521");
    expect(memberParty("AF")?.organisationNumber).toBe("202100-2114");
  });

  test.each(["", "163", "00163", "02", "1917", "fk", "constructor"])(
    "finds nothing for %j",
    (code) => {
      expect(memberParty(code)).toBeUndefined();
    },
  );

  test("finds every member party by its own code", () => {
    expect(all).toHaveLength(290 + 21 + 2);
    expect(all.filter((party) => memberParty(party.code) !== party)).toEqual([]);
  });

  test("gives what nobody can change", () => {
    const mutable = all.filter(
      (party) => !Object.isFrozen(party) || (party.centre && !Object.isFrozen(party.centre)),
    );
    expect(mutable).toEqual([]);
  });
});

describe("organisation numbers", () => {
  const known = all.flatMap(({ organisationNumber }) => organisationNumber ?? []);

  test("are known for fourteen bodies, each its own, with a right check digit (Luhn)", () => {
    expect(known).toHaveLength(14);
    expect(new Set(known).size).toBe(14);
    expect(known.filter((number) => !/^2\d{5}-\d{4}$/.test(number))).toEqual([]);
    expect(known.filter((number) => luhnSum(number) % 10 !== 0)).toEqual([]);
  });
});

describe("memberPartiesOfKind", () => {
  test("gives 290 municipalities, 21 regions and one of each state body", () => {
    expect(memberPartyKinds.map((kind) => [kind, memberPartiesOfKind(kind).length])).toEqual([
      ["MUNICIPALITY", 290],
      ["REGION", 21],
      ["FORSAKRINGSKASSAN", 1],
      ["ARBETSFORMEDLINGEN", 1],
    ]);
  });
});

describe("countyCodeOf and municipalitiesOfRegion", () => {
  test("are each other's inverse", () => {
    fc.assert(
      fc.property(anyMunicipalityCode, (code) => {
        const county = municipalitiesOfRegion(countyCodeOf(code) ?? "");
        expect(county.map((party) => party.code)).toContain(code);
      }),
    );
  });

  test.each(["01", "FK", "0199", "01630", ""])(
    "%j is no municipality and has no county",
    (code) => {
      expect(countyCodeOf(code)).toBeUndefined();
    },
  );

  test.each(["02", "0", "0180", "FK", ""])("%j is no county and has no municipalities", (code) => {
    expect(municipalitiesOfRegion(code)).toEqual([]);
  });
});

describe("municipalityByName", () => {
  test("finds every municipality whatever the case, space and Unicode composition", () => {
    const writtenOtherwise = fc.constantFrom<(name: string) => string>(
      (name) => name,
      (name) => name.toUpperCase(),
      (name) => name.normalize("NFD"),
      (name) => `  ${name.toLowerCase().normalize("NFD")}\n`,
    );
    fc.assert(
      fc.property(fc.constantFrom(...municipalities), writtenOtherwise, ({ code, name }, write) => {
        expect(municipalityByName(write(name))?.code).toBe(code);
      }),
    );
  });

  test.each(["Sollentuna kommun", "Upplands", "Region Stockholm", "Osteraker", ""])(
    "finds nothing for %j",
    (name) => {
      expect(municipalityByName(name)).toBeUndefined();
    },
  );
});

describe("distanceKm", () => {
  // Expected: geodesics on the WGS84 ellipsoid between the towns, rounded to a kilometre.
  test.each([
    ["Stockholm", "0180", "Göteborg", "1480", 399],
    ["Stockholm", "0180", "Malmö", "1280", 514],
    ["Stockholm", "0180", "Visby", "0980", 189],
    ["Malmö", "1280", "Lund", "1281", 16],
    ["Umeå", "2480", "Luleå", "2580", 216],
    ["Strömstad", "1486", "Haparanda", "2583", 1016],
    ["Malmö", "1280", "Kiruna", "2584", 1415],
    ["Sollentuna", "0163", "Upplands Väsby", "0114", 10],
    ["Sollentuna", "0163", "Täby", "0160", 7],
  ])("from %s (%s) to %s (%s) is about %i km", (_from, codeA, _to, codeB, expectedKm) => {
    expect(Math.abs(distance(codeA, codeB) - expectedKm)).toBeLessThan(0.5 + expectedKm * 0.005);
  });

  test("is the same in both directions, zero to itself, and never longer than a detour", () => {
    fc.assert(
      fc.property(anyMunicipalityCode, anyMunicipalityCode, anyMunicipalityCode, (a, b, via) => {
        expect(distance(a, b)).toBeCloseTo(distance(b, a), 9);
        expect(distance(a, a)).toBe(0);
        expect(distance(a, b)).toBeLessThanOrEqual(distance(a, via) + distance(via, b) + 1e-9);
      }),
    );
  });

  test.each([
    ["0163", "01"],
    ["FK", "0163"],
    ["0163", "0199"],
  ])("from %s to %s is undefined, for one of them has no centre", (codeA, codeB) => {
    expect(distanceKm(codeA, codeB)).toBeUndefined();
  });
});
