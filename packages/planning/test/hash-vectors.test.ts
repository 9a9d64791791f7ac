import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { canonicalJson, eventSchema, holdSchema } from "@finsam/domain";
import { expect, test } from "vitest";
import {
  defaultSettings,
  findingHash,
  planningCheck,
  type PlanInput,
  type RuleId,
  ruleIds,
  subjectKey,
} from "../src/index.ts";

type Data = Readonly<Record<string, unknown>>;

/** A vector: of what is given the check finds the rule, with these facts and this hash. */
interface Vector {
  readonly rule: RuleId;
  readonly given: Partial<PlanInput> &
    Pick<PlanInput, "week" | "confirmations"> & {
      readonly events: readonly Data[];
      readonly otherEvents?: readonly Data[];
      readonly holds?: readonly Data[];
    };
  readonly canonical: string;
  readonly hash: string;
}

const file = new URL("../hash-vectors.json", import.meta.url);
const vectors: readonly Vector[] = JSON.parse(await readFile(file, "utf8"));

test("there is a vector for each rule", () => {
  expect(vectors.map(({ rule }) => rule)).toEqual(ruleIds);
});

for (const { rule, given, canonical, hash } of vectors)
  test(`[${rule}] the facts of its vector, as canonical JSON, have its hash`, () => {
    const found = planningCheck({
      check: { kind: "WEEK" },
      associations: [],
      viewer: null,
      calendars: { schoolBreaks: [], nationalDates: [] },
      pairs: [],
      releases: [],
      acknowledgements: [],
      settings: defaultSettings,
      ...given,
      events: given.events.map((data) => eventSchema.parse(data)),
      otherEvents: (given.otherEvents ?? []).map((data) => eventSchema.parse(data)),
      holds: (given.holds ?? []).map((data) => holdSchema.parse(data)),
    }).find((one) => one.rule === rule);
    if (found === undefined) throw new TypeError(`Expected ${rule}`);
    const { subjects, facts } = found;
    expect(canonicalJson({ rule, subjects: subjects.map(subjectKey).toSorted(), facts })).toBe(
      canonical,
    );
    expect(findingHash(found)).toBe(hash);
    expect(createHash("sha256").update(canonical).digest("hex")).toBe(hash);
  });
