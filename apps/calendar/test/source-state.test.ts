import { expect, test } from "vitest";
import { type SourceFreshness, sourceInWords } from "../app/words/source-state.ts";

const today = "2026-11-24";
const sundbyberg = {
  kind: "PEER",
  state: "LIVE",
  asOf: "2026-11-24T07:40:00Z",
  reason: null,
  association: { shortName: "Sundbyberg" },
} as const satisfies SourceFreshness;

test.each<[string, Partial<SourceFreshness>]>([
  ["Sundbybergs uppgifter hämtas från förbundets egen server och är aktuella, läget 08.40.", {}],
  [
    "Sundbybergs server svarar inte, läget 08.40.",
    { state: "FAILING", reason: "Servern svarar inte" },
  ],
  [
    "Sundbybergs server svarar inte, läget 08.40.",
    { state: "STALE", reason: "Servern svarar inte" },
  ],
  [
    "Sundbybergs server svarar inte, läget 23 november kl. 22.05.",
    { state: "FAILING", reason: "Servern svarar inte", asOf: "2026-11-23T21:05:00Z" },
  ],
  [
    "Sundbybergs server svarar inte, och inget är hämtat än.",
    { state: "FAILING", reason: "Servern svarar inte", asOf: null },
  ],
  ["Sundbybergs uppgifter har inte uppdaterats på ett tag, läget 08.40.", { state: "STALE" }],
  [
    "SUVS uppgifter hämtas från förbundets webbplats och är aktuella, läget 08.40.",
    { kind: "FEED", association: { shortName: "SUVS" } },
  ],
  [
    "Roslagens uppgifter skrivs här och är aktuella.",
    { kind: "HOSTED", asOf: null, association: { shortName: "Roslagen" } },
  ],
])("%s", (sentence, source) => {
  expect(sourceInWords({ ...sundbyberg, ...source }, "sv", today)).toEqual({
    sentence,
    reason: null,
  });
});

test("a reason that is nothing that the server does stands beside the sentence", () => {
  const paused = { ...sundbyberg, state: "PAUSED", reason: "Pausad av en person" } as const;
  expect(sourceInWords(paused, "sv", today)).toEqual({
    sentence: "Hämtningen av Sundbybergs uppgifter är pausad, läget 08.40.",
    reason: "Pausad av en person",
  });
});

test("in English the reason stays Swedish, beside the sentence", () => {
  const failing = { ...sundbyberg, state: "FAILING", reason: "Servern svarar inte" } as const;
  expect(sourceInWords(failing, "en", today)).toEqual({
    sentence: "Sundbyberg’s records cannot be fetched at the moment, as of 08:40.",
    reason: "Servern svarar inte",
  });
});
