import { describe, expect, it } from "vitest";
import { sayIn } from "../app/language.ts";
import { unreadable } from "../app/outcome.ts";
import { readPlanForm } from "../app/plan/plan-form.ts";

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

const say = sayIn("en");

describe("a form of the planner", () => {
  it("is read by the name of its button", () => {
    expect(
      readPlanForm(form({ intent: "move", event: "a", day: "2027-10-12", time: "08:30" }), say),
    ).toEqual({
      intent: "move",
      event: "a",
      day: "2027-10-12",
      time: "08:30",
    });
    const pair = { intent: "declare", events: "a b", association: "suvs", kind: "AVOID" };
    expect(readPlanForm(form(pair), say)).toMatchObject({ events: ["a", "b"] });
  });

  it("carries the change of a fix", () => {
    const change = JSON.stringify({ startsOn: "2027-10-12" });
    const read = readPlanForm(form({ intent: "change", event: "a", version: "3", change }), say);
    expect(read).toMatchObject({ version: 3, change: { startsOn: "2027-10-12" } });
  });

  it.each([
    [{ intent: "move", event: "a", day: "2027-02-30" }, "Choose a day"],
    [
      { intent: "try", event: "a", day: "2027-10-12", time: "25:00" },
      "Write a time, such as 08:30",
    ],
    [{ intent: "destroy" }, unreadable(say).message],
    [{ intent: "change", event: "a", version: "3", change: "{" }, unreadable(say).message],
    [{ intent: "change", event: "a", version: "3", change: "[1]" }, unreadable(say).message],
    [{ intent: "change", event: "a", version: "x", change: "{}" }, unreadable(say).message],
    [{ intent: "declare", events: "a b", kind: "PERHAPS" }, unreadable(say).message],
  ])("that can't be read is told in a sentence: %j", (fields, sentence) => {
    expect(readPlanForm(form(fields), say)).toBe(sentence);
  });
});
