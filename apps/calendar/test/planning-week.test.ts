import { describe, expect, it } from "vitest";
import { partsOf } from "../app/plan/week.ts";
import type { Reader } from "../app/reader.ts";

const association = (slug: string) => ({ id: slug, slug, name: slug, shortName: slug });

const readerWith = (roles: Record<string, "READER" | "COORDINATOR">): Reader => ({
  kind: "PERSON",
  name: "Samordnare",
  email: "samordnare@suvs.example",
  operator: false,
  roles: Object.entries(roles).map(([slug, role]) => ({ role, association: association(slug) })),
});

const week = {
  owner: association("suvs"),
  answers: [
    { association: association("roslagen"), answer: "ACCEPTED" as const, isForEarlierFrame: true },
    { association: association("stockholm"), answer: null, isForEarlierFrame: false },
  ],
};

describe("what a reader is to a week", () => {
  it("each of her associations by its part, with whether she may act for it", () => {
    const parts = partsOf(week, readerWith({ suvs: "READER", roslagen: "COORDINATOR" }));
    expect(parts).toEqual([
      expect.objectContaining({ part: "ACCEPTED", isForEarlierFrame: true, mayAct: true }),
      expect.objectContaining({ part: "LEAD", isForEarlierFrame: false, mayAct: false }),
    ]);
  });

  it("one that is invited has not answered yet", () => {
    expect(partsOf(week, readerWith({ stockholm: "READER" }))).toEqual([
      expect.objectContaining({ part: "INVITED" }),
    ]);
  });

  it("one that is neither lead nor invited is nothing to it", () => {
    expect(partsOf(week, readerWith({ sundbyberg: "COORDINATOR" }))).toEqual([]);
  });
});
