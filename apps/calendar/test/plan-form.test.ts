import { describe, expect, it } from "vitest";
import { readPlanForm } from "../app/plan/plan-form.ts";

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

describe("a form of the planner", () => {
  it("is read by the name of its button", () => {
    expect(
      readPlanForm(form({ intent: "move", event: "a", day: "2027-10-12", time: "08:30" })),
    ).toEqual({
      intent: "move",
      event: "a",
      day: "2027-10-12",
      time: "08:30",
    });
    const pair = { intent: "declare", events: "a b", association: "suvs", kind: "AVOID" };
    expect(readPlanForm(form(pair))).toMatchObject({ events: ["a", "b"] });
  });

  it("carries the change of a fix", () => {
    const change = JSON.stringify({ startsOn: "2027-10-12" });
    const read = readPlanForm(form({ intent: "change", event: "a", version: "3", change }));
    expect(read).toMatchObject({ version: 3, change: { startsOn: "2027-10-12" } });
  });

  it.each([
    { intent: "destroy" },
    { intent: "move", event: "a", day: "2027-02-30" },
    { intent: "try", event: "a", day: "2027-10-12", time: "25:00" },
    { intent: "change", event: "a", version: "3", change: "{" },
    { intent: "change", event: "a", version: "3", change: "[1]" },
    { intent: "change", event: "a", version: "x", change: "{}" },
    { intent: "declare", events: "a b", association: "suvs", kind: "PERHAPS" },
  ])("that can't be read is told in a sentence: %j", (fields) => {
    expect(readPlanForm(form(fields))).toBeTypeOf("string");
  });
});
