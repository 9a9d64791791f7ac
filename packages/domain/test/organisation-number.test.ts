import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOrganisationNumber, luhnCheckDigit } from "../src/organisation-number.ts";

const PUBLIC = [
  "202100-5521",
  "202100-2114",
  "232100-0016",
  "212000-0134",
  "212000-0019",
  "212000-0225",
  "212000-0118",
  "212000-2890",
  "212000-2908",
  "212000-0027",
  "212000-0126",
  "212000-0217",
  "212000-0142",
  "212000-0175",
  "222000-1834",
];

function digitsOf(length: number): fc.Arbitrary<string> {
  return fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((digits) => digits.join(""));
}

const valid = fc
  .tuple(digitsOf(2), fc.integer({ min: 2, max: 9 }), digitsOf(6))
  .map(([start, third, rest]) => `${start}${third}${rest}`)
  .map((nine) => `${nine.slice(0, 6)}-${nine.slice(6)}${luhnCheckDigit(nine)}`);

describe("isOrganisationNumber", () => {
  test.each(PUBLIC)("accepts %s", (text) => {
    expect(isOrganisationNumber(text)).toBe(true);
  });

  test.each([
    "",
    "2120000134",
    "16212000-0134",
    "212000-013",
    "212000-01340",
    "212000–0134",
    "212000-0134\n",
    " 212000-0134",
    "21200A-0134",
    "٢١٢٠٠٠-٠١٣٤",
  ])("refuses the form of %j", (text) => {
    expect(isOrganisationNumber(text)).toBe(false);
  });

  test("refuses a third digit below 2 even if the check digit is right", () => {
    for (const nine of ["210000013", "211000013"]) {
      const text = `${nine.slice(0, 6)}-${nine.slice(6)}${luhnCheckDigit(nine)}`;
      expect(isOrganisationNumber(text)).toBe(false);
    }
  });

  test("refuses a number in which any one digit has changed", () => {
    const changes = fc.tuple(fc.nat({ max: 9 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.oneof(valid, fc.constantFrom(...PUBLIC)), changes, (text, [place, by]) => {
        expect(isOrganisationNumber(text)).toBe(true);
        const index = place < 6 ? place : place + 1;
        const digit = (Number(text.charAt(index)) + by) % 10;
        const changed = `${text.slice(0, index)}${digit}${text.slice(index + 1)}`;
        expect(isOrganisationNumber(changed)).toBe(false);
      }),
    );
  });
});

test("luhnCheckDigit completes numbers of any length", () => {
  expect(luhnCheckDigit("7992739871")).toBe(3);
  expect(luhnCheckDigit("212000013")).toBe(4);
  expect(luhnCheckDigit("0")).toBe(0);
});
