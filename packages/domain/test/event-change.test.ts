import { describe, expect, test } from "vitest";
import {
  cancelledEvent,
  type Event,
  type NewTime,
  parseRecord,
  postponedEvent,
  publishedEvent,
  reinstatedEvent,
  rescheduledEvent,
} from "../src/index.ts";
import { input } from "./record-fixture.ts";

function event(fields: Readonly<Record<string, unknown>> = {}): Event {
  const parsed = parseRecord("Event", input("Event", fields));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

const refused = (code: string) => ({
  ok: false,
  issues: [expect.objectContaining({ code, path: [] })],
});
const becomes = (value: object) => ({ ok: true, value });
const cancelled = event({ status: "CANCELLED" });
const postponed = event({ status: "POSTPONED" });
const draft = event({ visibility: "DRAFT" });
const at = (startsOn: string, time: Partial<NewTime> = {}): NewTime => ({
  startsOn,
  endsOn: null,
  startsAt: null,
  endsAt: null,
  doorsAt: null,
  datePrecision: "DAY",
  partOfDay: null,
  ...time,
});

test.each(["DRAFT", "INTERNAL", "WEEK"])(
  "an event of visibility %s can be published",
  (visibility) => {
    expect(publishedEvent(event({ visibility, themeWeekId: input("Event").ownerId }))).toEqual(
      becomes({ visibility: "PUBLIC" }),
    );
  },
);

test("what is public is not published again", () => {
  expect(publishedEvent(event())).toEqual(refused("ALREADY_PUBLIC"));
});

describe("calling off", () => {
  test("a cancelled event keeps its time: nothing but its status changes", () => {
    expect(cancelledEvent(event())).toEqual(becomes({ status: "CANCELLED" }));
    expect(cancelledEvent(postponed)).toEqual(becomes({ status: "CANCELLED" }));
    expect(cancelledEvent(cancelled)).toEqual(refused("ALREADY_CANCELLED"));
  });

  test("an event is put off once, and not when it is cancelled", () => {
    expect(postponedEvent(event())).toEqual(becomes({ status: "POSTPONED" }));
    expect(postponedEvent(postponed)).toEqual(refused("ALREADY_POSTPONED"));
    expect(postponedEvent(cancelled)).toEqual(refused("EVENT_IS_CANCELLED"));
  });

  test("a draft that nobody has seen is not called off", () => {
    expect(cancelledEvent(draft)).toEqual(refused("STILL_A_DRAFT"));
    expect(postponedEvent(draft)).toEqual(refused("STILL_A_DRAFT"));
    expect(rescheduledEvent(draft, at("2026-10-20"))).toEqual(refused("STILL_A_DRAFT"));
  });

  test("what was called off is reinstated as it was: moved, if it had been", () => {
    const moved = { previousStartsOn: "2026-10-01" };
    expect(reinstatedEvent(cancelled)).toEqual(becomes({ status: "SCHEDULED" }));
    expect(reinstatedEvent(postponed)).toEqual(becomes({ status: "SCHEDULED" }));
    expect(reinstatedEvent(event({ status: "CANCELLED", ...moved }))).toEqual(
      becomes({ status: "RESCHEDULED" }),
    );
    expect(reinstatedEvent(event())).toEqual(refused("NOT_CALLED_OFF"));
    expect(reinstatedEvent(event({ status: "RESCHEDULED", ...moved }))).toEqual(
      refused("NOT_CALLED_OFF"),
    );
  });
});

describe("moving", () => {
  const timed = event({ startsAt: "2026-10-14T08:30:00+02:00", endsOn: "2026-10-15" });

  test("the previous start is kept, day and time, and all of the new time is set", () => {
    const time = at("2026-11-01", { startsAt: "2026-11-01T08:00:00Z", partOfDay: "MORNING" });
    expect(rescheduledEvent(timed, time)).toEqual(
      becomes({
        ...time,
        endsOn: "2026-11-02",
        status: "RESCHEDULED",
        previousStartsOn: "2026-10-14",
        previousStartsAt: "2026-10-14T06:30:00Z",
      }),
    );
  });

  test.each([
    ["as long as before", "DAY", "2026-11-01", "2026-11-02"],
    ["on the first day, where the precision is another", "WEEK", "2026-11-02", "2026-11-02"],
    ["on the last day that there is", "DAY", "9999-12-31", "9999-12-31"],
  ] as const)("an end that is not given is %s", (_how, datePrecision, startsOn, endsOn) => {
    expect(rescheduledEvent(timed, at(startsOn, { datePrecision }))).toMatchObject({
      value: { endsOn },
    });
  });

  test("an event that was put off gets its new time so; a cancelled one is reinstated first", () => {
    expect(rescheduledEvent(postponed, at("2026-11-01"))).toMatchObject({
      value: { status: "RESCHEDULED" },
    });
    expect(rescheduledEvent(cancelled, at("2026-11-01"))).toEqual(refused("EVENT_IS_CANCELLED"));
  });
});
