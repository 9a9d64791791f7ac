import { describe, expect, test } from "vitest";
import {
  type AnyRecord,
  arranges,
  arrangersAudience,
  audiencesOf,
  type AudienceSurroundings,
  holdsAudience,
  internalAudience,
  invitedAudience,
  parseAnyRecord,
  publicAudience,
  type RecordKind,
  recordKinds,
  wordKinds,
  type WeekParties,
} from "../src/index.ts";
import { input } from "./record-fixture.ts";

const [lead, guest, invited, weekId] = [
  "00000000-0000-4000-8000-00000000000a",
  "00000000-0000-4000-8000-00000000000b",
  "00000000-0000-4000-8000-00000000000c",
  "00000000-0000-4000-8000-00000000000d",
];

function record(kind: RecordKind, fields: Readonly<Record<string, unknown>>): AnyRecord {
  const parsed = parseAnyRecord(kind, input(kind, fields));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

function audiences(
  kind: RecordKind,
  fields: Readonly<Record<string, unknown>>,
  surroundings: AudienceSurroundings = {},
) {
  return audiencesOf(record(kind, fields), surroundings);
}

const week = (visibility: WeekParties["visibility"]): WeekParties => ({
  leadId: lead,
  acceptedIds: [guest],
  visibility,
});

const words: readonly RecordKind[] = wordKinds;
const plain = recordKinds.filter(
  (kind) => !["Association", "Event", "ThemeWeek"].includes(kind) && !words.includes(kind),
);

describe.each([
  "PairDeclaration",
  "Acknowledgement",
  "Proposal",
  "ProposalAnswer",
  "SignOff",
] as const)("[F12] %s", (kind) => {
  const said = (
    ownerId: string,
    visibility = "INTERNAL",
    open: WeekParties["visibility"] = "PUBLIC",
  ) => audiences(kind, { ownerId, visibility, themeWeekId: weekId }, { week: week(open) });

  test("is told to the arrangers of its week alone, by one of them", () => {
    expect(said(lead)).toEqual([arrangersAudience(weekId)]);
    expect(said(guest, "PUBLIC")).toEqual([arrangersAudience(weekId)]);
    expect(said(invited)).toEqual([]);
    expect(audiences(kind, { ownerId: lead, themeWeekId: weekId }, {})).toEqual([]);
  });

  test("stays at home as a draft", () => {
    expect(said(guest, "DRAFT")).toEqual([]);
  });
});

test("[F12] a release is told to arrangers and, once its week is public, to everybody; by its lead alone", () => {
  const release = (ownerId: string, visibility: WeekParties["visibility"]) =>
    audiences(
      "Release",
      { ownerId, visibility: "INTERNAL", themeWeekId: weekId },
      { week: week(visibility) },
    );
  expect(release(lead, "INTERNAL")).toEqual([arrangersAudience(weekId)]);
  expect(release(lead, "PUBLIC")).toEqual([publicAudience, arrangersAudience(weekId)]);
  expect(release(guest, "PUBLIC")).toEqual([]);
});

describe.each(plain)("[F12] %s", (kind) => {
  test("is in the public feed while it is public, in no other", () => {
    expect(audiences(kind, { visibility: "PUBLIC" })).toEqual([publicAudience]);
    expect(audiences(kind, { visibility: "INTERNAL" })).toEqual([]);
    expect(audiences(kind, { visibility: "DRAFT" })).toEqual([]);
  });
});

test("[F8] an association's own record is always public", () => {
  expect(audiences("Association", {})).toEqual([publicAudience]);
});

test.each(recordKinds.filter((kind) => kind !== "Association"))(
  "a draft is in no feed: %s",
  (kind) => {
    expect(audiences(kind, { visibility: "DRAFT" }, { week: week("PUBLIC") })).toEqual([]);
  },
);

describe("[F12] an event", () => {
  const inWeek = { visibility: "WEEK", themeWeekId: weekId };

  test("for its week is in the arrangers' feed, where an arranger has placed it", () => {
    for (const ownerId of [lead, guest])
      expect(audiences("Event", { ...inWeek, ownerId }, { week: week("INTERNAL") })).toEqual([
        arrangersAudience(weekId),
      ]);
  });

  test("[F13] leaves it when its owner no longer arranges the week, or the week is gone", () => {
    expect(audiences("Event", { ...inWeek, ownerId: invited }, { week: week("INTERNAL") })).toEqual(
      [],
    );
    expect(audiences("Event", { ...inWeek, ownerId: lead }, {})).toEqual([]);
  });

  test("that is public is in the public feed alone, whoever placed it where", () => {
    const fields = { visibility: "PUBLIC", themeWeekId: weekId, ownerId: invited };
    expect(audiences("Event", fields, { week: week("DRAFT") })).toEqual([publicAudience]);
  });

  test("that is internal is in none", () => {
    expect(
      audiences(
        "Event",
        { visibility: "INTERNAL", themeWeekId: weekId, ownerId: lead },
        { week: week("PUBLIC") },
      ),
    ).toEqual([]);
  });
});

describe("[F12] a theme week", () => {
  test("is told to those invited, and to everybody once it is public", () => {
    const fields = { id: weekId, invitedIds: [guest] };
    const invitees = invitedAudience(weekId);
    expect(audiences("ThemeWeek", { ...fields, visibility: "INTERNAL" })).toEqual([invitees]);
    expect(audiences("ThemeWeek", { ...fields, visibility: "PUBLIC" })).toEqual([
      publicAudience,
      invitees,
    ]);
  });

  test("[F13] leaves the feed of those invited when nobody is", () => {
    expect(audiences("ThemeWeek", { id: weekId, visibility: "INTERNAL" })).toEqual([]);
    expect(audiences("ThemeWeek", { id: weekId, visibility: "PUBLIC" })).toEqual([publicAudience]);
  });
});

describe("[F12] an answer to an invitation", () => {
  const answer = (fields: object, parties: WeekParties | undefined) =>
    audiences(
      "Confirmation",
      { ownerId: guest, eventId: null, themeWeekId: weekId, frameVersion: 1, ...fields },
      { week: parties },
    );

  test("is told to those invited, and when it is a yes to a public week to everybody", () => {
    const invitees = invitedAudience(weekId);
    expect(answer({}, week("INTERNAL"))).toEqual([invitees]);
    expect(answer({}, week("PUBLIC"))).toEqual([publicAudience, invitees]);
    expect(answer({ answer: "DECLINED" }, week("PUBLIC"))).toEqual([invitees]);
  });

  test("[F13] leaves every feed with its week", () => {
    expect(answer({}, undefined)).toEqual([]);
    expect(answer({}, week("DRAFT"))).toEqual([]);
  });
});

describe("[F12] the confirmation of an event", () => {
  const eventId = input("Event").id;
  const told = (event: AudienceSurroundings["event"], parties = week("INTERNAL")) =>
    audiences("Confirmation", { ownerId: guest, eventId }, { event, week: parties });

  test("is where its event is", () => {
    const own = { themeWeekId: weekId, ownerId: lead };
    expect(told({ ...own, visibility: "PUBLIC" })).toEqual([publicAudience]);
    expect(told({ ...own, visibility: "WEEK" })).toEqual([arrangersAudience(weekId)]);
  });

  test("[F13] leaves it with the event: hidden, placed by a stranger, or gone", () => {
    const own = { themeWeekId: weekId, ownerId: lead };
    for (const visibility of ["DRAFT", "INTERNAL"] as const)
      expect(told({ ...own, visibility })).toEqual([]);
    expect(told({ ...own, visibility: "WEEK", ownerId: invited })).toEqual([]);
    expect(told(undefined)).toEqual([]);
  });
});

test("[F12] a hold is for peers alone", () => {
  expect(audiences("Hold", { visibility: "INTERNAL" })).toEqual([holdsAudience]);
  expect(audiences("Hold", { visibility: "PUBLIC" })).toEqual([holdsAudience]);
});

test("who leads a week or has accepted it arranges it", () => {
  expect([lead, guest, invited].map((id) => arranges(week("PUBLIC"), id))).toEqual([
    true,
    true,
    false,
  ]);
});

test("audiences that are not the same have names that are not the same", () => {
  const names = [
    publicAudience,
    holdsAudience,
    internalAudience(lead),
    internalAudience(guest),
    invitedAudience(weekId),
    arrangersAudience(weekId),
  ];
  expect(new Set(names).size).toBe(names.length);
});
