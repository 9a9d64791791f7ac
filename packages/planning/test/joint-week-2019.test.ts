import { describe, expect, test } from "vitest";
import { fixesOf, planningCheck } from "../src/index.ts";
import { events2019, jointWeek2019 } from "./joint-week-2019.ts";
import { roslagen, suvs } from "./plan.ts";

const findings = planningCheck(jointWeek2019());
const of = (rule: string) => findings.filter((finding) => finding.rule === rule);

describe("the 2019 week rebuilt as a plan from its facts", () => {
  test("[B4] four events have no clock time", () => {
    expect(of("B4")).toHaveLength(4);
    expect(of("B4").every(({ sentence }) => sentence.sv.includes("saknar klockslag"))).toBe(true);
  });

  test("[W12] nothing is known of how accessible they were", () => {
    expect(of("W12")).toHaveLength(5);
  });

  test("[G1] no day lacks an event; [G4] nothing is online", () => {
    expect(of("G1")).toEqual([]);
    expect(of("G4")).toHaveLength(1);
  });

  test("[G3] municipalities without an event, by association", () => {
    const told = of("G3").map(({ subjects: [subject], facts }) => [subject, facts]);
    expect(told).toEqual([
      [{ kind: "association", id: suvs }, ["0114", "0191"]],
      [{ kind: "association", id: roslagen }, ["0115", "0117", "0162", "0187", "0188"]],
    ]);
    expect(of("G3")[0]?.sentence.sv).toBe(
      "Finsam SUVS: ingen aktivitet i Upplands Väsby och Sigtuna",
    );
  });

  test("nothing else is found: what is not known warns nobody", () => {
    const rules = new Set(findings.map(({ rule }) => rule));
    expect([...rules].toSorted()).toEqual(["B4", "G3", "G4", "W12"]);
  });

  test("[W3] with the same primary audience the two on Wednesday may clash, and a clock time would tell", () => {
    const input = jointWeek2019(
      events2019.map((one) => ({ ...one, audience: ["CASEWORKERS" as const] })),
    );
    const added = planningCheck(input).filter(
      ({ rule }) => !findings.some((held) => held.rule === rule),
    );
    expect(added.map(({ rule, severity, sentence }) => [rule, severity, sentence.sv])).toEqual([
      [
        "W3",
        "ADVICE",
        "”Om diskriminering” och ”Om våld i nära relationer” kan krocka, tid saknas",
      ],
    ]);
    const [wednesday] = added;
    if (wednesday === undefined) throw new TypeError("Expected one");
    expect(fixesOf(wednesday, input).map(({ action }) => action.kind)).toEqual([
      "FILL_IN",
      "FILL_IN",
      "DECLARE_PARALLEL",
      "DECLARE_PARALLEL",
    ]);
  });
});
