import { expect, test } from "vitest";
import { townIn, withMainTown } from "../app/words/place.ts";

test("a town is read out of what somebody writes, with the municipality in which it lies", () => {
  const found = townIn("ung, märsta");
  expect(found).toEqual({
    town: { name: "Märsta", municipality: { code: "0191", name: "Sigtuna" } },
    rest: "ung",
  });
});

test("a municipality's own name is a word like others: texts hold it", () => {
  expect(townIn("Sigtuna")).toBeUndefined();
  expect(townIn("samordnat stöd")).toBeUndefined();
  expect(townIn("")).toBeUndefined();
});

test("a choice names the main town where it is called something else", () => {
  expect(withMainTown({ value: "0191", label: "Sigtuna" }).label).toBe("Sigtuna (Märsta)");
  expect(withMainTown({ value: "0163", label: "Sollentuna" }).label).toBe("Sollentuna");
});
