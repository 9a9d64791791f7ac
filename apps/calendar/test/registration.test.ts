import { expect, test } from "vitest";
import { registrationInWords } from "../app/words/registration.ts";

const open = {
  status: "OPEN",
  deadlineOn: "2026-10-24",
  deadlineAt: null,
  priceSek: null,
} as const;

test("the last day lasts to its end in Sweden, on the night when clocks go back too", () => {
  const lastMinute = { ...open, deadlineOn: "2026-10-25" };
  // 23.59 on Sunday is in winter time.
  expect(registrationInWords(lastMinute, new Date("2026-10-25T22:59:00Z"), "sv")).toEqual({
    sentences: ["Öppen för anmälan.", "Senast söndag 25 oktober 2026."],
    isOpen: true,
  });
  expect(registrationInWords(lastMinute, new Date("2026-10-25T23:00:00Z"), "sv")).toEqual({
    sentences: ["Sista dagen för anmälan har passerat: söndag 25 oktober 2026."],
    isOpen: false,
  });
});

test("a last time counts to the minute", () => {
  const timed = { ...open, deadlineAt: "2026-10-24T10:00:00Z" };
  expect(registrationInWords(timed, new Date("2026-10-24T09:59:00Z"), "sv").sentences).toContain(
    "Senast lördag 24 oktober 2026 kl. 12.00.",
  );
  expect(registrationInWords(timed, new Date("2026-10-24T10:00:00Z"), "sv").isOpen).toBe(false);
});

test.each([
  ["CLOSED", "Anmälan stängd.", false],
  ["FULL", "Fullbokad.", false],
  ["NOT_REQUIRED", "Ingen anmälan krävs.", false],
  ["WAITLIST", "Väntelista.", true],
] as const)("%s", (status, sentence, isOpen) => {
  const words = registrationInWords({ ...open, status, deadlineOn: null }, new Date(0), "sv");
  expect(words).toEqual({ sentences: [sentence], isOpen });
});

test("what is not known is not said; 0 is free", () => {
  const unknown = {
    status: "UNKNOWN",
    deadlineOn: null,
    deadlineAt: null,
    priceSek: null,
  } as const;
  expect(registrationInWords(unknown, new Date(0), "sv").sentences).toEqual([]);
  expect(registrationInWords({ ...unknown, priceSek: 0 }, new Date(0), "sv").sentences).toEqual([
    "Utan kostnad.",
  ]);
  expect(registrationInWords({ ...unknown, priceSek: 1500 }, new Date(0), "en").sentences).toEqual([
    "SEK 1,500.",
  ]);
});
