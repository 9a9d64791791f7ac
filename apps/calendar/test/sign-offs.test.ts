import { describe, expect, it } from "vitest";
import { type SignedPlan, signableEvents } from "../app/plan/sign-offs.ts";

const event = (id: string, owner: string, version = 1): SignedPlan["events"][number] => ({
  id,
  title: id,
  version,
  startsOn: "2027-10-18",
  endsOn: "2027-10-18",
  datePrecision: "DAY",
  startsAt: null,
  endsAt: null,
  partOfDay: null,
  timeZone: "Europe/Stockholm",
  owner: { slug: owner, shortName: owner },
});

const plan: SignedPlan = {
  events: [
    event("signed", "suvs", 2),
    event("changed", "suvs"),
    event("new", "suvs"),
    event("other", "roslagen"),
  ],
  signOffs: [
    {
      updatedAt: "2027-09-01T08:00:00Z",
      association: { slug: "suvs" },
      events: [
        { version: 1, event: { id: "signed" } },
        { version: 1, event: { id: "changed" } },
        { version: 1, event: null },
      ],
    },
  ],
  groups: {
    missing: [
      {
        message: "”new” saknar plats",
        event: { id: "new" },
        findings: [{ rule: "B4", severity: "BLOCK", isAcknowledged: false }],
      },
    ],
  },
  releaseDraft: { waitingFor: [{ id: "changed", title: "changed" }] },
};

describe("what an arranger can sign", () => {
  it("its own events, each as it is signed: being made public raises the version and changes nothing", () => {
    const states = signableEvents(plan, "suvs").map((one) => [one.event.id, one.state]);
    expect(states).toEqual([
      ["signed", "SIGNED"],
      ["changed", "CHANGED"],
      ["new", "NONE"],
    ]);
  });

  it("[B4] what is missing is told, and what blocks is known", () => {
    expect(signableEvents(plan, "suvs").at(-1)).toMatchObject({
      missing: "”new” saknar plats",
      isBlocked: true,
    });
    expect(signableEvents(plan, "roslagen")).toMatchObject([{ state: "NONE", isBlocked: false }]);
  });
});
