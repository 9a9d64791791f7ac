import { expect, test } from "vitest";
import { historyOf } from "../app/plan/history.ts";

type Week = Parameters<typeof historyOf>[0];

const suvs = { shortName: "SUVS" };
const roslagen = { shortName: "Roslagen" };

const week: Week = {
  owner: suvs,
  releases: [
    {
      number: 1,
      name: "Första programmet",
      comment: "Äntligen",
      releasedAt: "2027-09-03T08:00:00Z",
      changes: [{ message: "”Frukost”: ny" }, { message: "" }],
    },
  ],
  plan: {
    signOffs: [
      { id: "sign", updatedAt: "2027-09-02T08:00:00Z", association: roslagen, events: [] },
    ],
    acknowledgements: [],
    findings: [],
    pairs: [],
    proposals: [
      {
        id: "proposal",
        why: "Krockar",
        isNew: false,
        updatedAt: "2027-09-01T08:00:00Z",
        association: suvs,
        to: roslagen,
        event: { title: "Frukost" },
        changes: [],
        answer: { id: "answer", answer: "DECLINED", why: null, updatedAt: "2027-09-04T08:00:00Z" },
      },
    ],
  },
};

test("what has happened in a plan is told the latest first, a proposal and its answer apart", () => {
  expect(historyOf(week, "sv").map(({ sentence }) => sentence)).toEqual([
    "Roslagen avböjde förslaget om en ändring av ”Frukost”",
    "SUVS gav ut utgåva 1, ”Första programmet”",
    "Roslagen tog tillbaka sitt klartecken",
    "SUVS föreslog Roslagen en ändring av ”Frukost”",
  ]);
});

test("in English, what a record says itself is told from the rest", () => {
  const [answered, released, , proposed] = historyOf(week, "en");
  expect(answered?.sentence).toBe("Roslagen declined the proposal of a change of “Frukost”");
  expect(released?.details).toEqual([
    { text: "Äntligen", isInOwnWords: true },
    { text: "”Frukost”: ny", isInOwnWords: false },
  ]);
  expect(proposed?.details).toEqual([{ name: "Reason", text: "Krockar", isInOwnWords: true }]);
});
