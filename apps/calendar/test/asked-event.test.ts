import { describe, expect, test } from "vitest";
import { askedEvent } from "../app/own/asked-event.ts";
import { followed } from "../app/own/belonging.ts";

const offers = {
  weeks: [{ value: "week-1", label: "Temavecka" }],
  associations: [
    { value: "roslagen", label: "Roslagen" },
    { value: "suvs", label: "SUVS" },
  ],
};
const asked = (query: string) =>
  askedEvent(`https://example.org/arbete/aktiviteter/ny?${query}`, offers);

test("an event that is begun from a plan has its association, day and week", () => {
  expect(asked("forbund=suvs&temavecka=week-1&dag=2027-01-11")).toEqual({
    association: "suvs",
    values: { startsOn: ["2027-01-11"], themeWeekId: ["week-1"] },
  });
});

test("an association, week or day that isn't offered is not asked for", () => {
  expect(asked("forbund=stockholm&temavecka=week-2&dag=i-morgon")).toEqual({
    association: undefined,
    values: {},
  });
});

describe("another association is chosen", () => {
  const before = { organiserIds: ["roslagen"] };
  const after = { organiserIds: ["suvs"] };

  test("what followed from the one before follows, and the rest stays", () => {
    const values = { title: ["Möte"], organiserIds: ["roslagen"] };
    expect(followed(values, before, after)).toEqual({ title: ["Möte"], organiserIds: ["suvs"] });
  });

  test.each([[["roslagen", "suvs"]], [["stockholm"]], [undefined]])(
    "organisers that were chosen by hand stay: %s",
    (organiserIds) => {
      const values = { title: ["Möte"], ...(organiserIds && { organiserIds }) };
      expect(followed(values, before, after)).toBeUndefined();
    },
  );
});
