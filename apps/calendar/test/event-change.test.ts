import { expect, test } from "vitest";
import { changeInWords, previousTime } from "../app/words/event-change.ts";

const moved = {
  status: "RESCHEDULED",
  previousStartsOn: "2026-10-08",
  previousStartsAt: "2026-10-08T06:30:00Z",
} as const;

test("a moved event says from when, as exactly as it is known", () => {
  expect(changeInWords(moved, "sv")).toBe("Flyttad");
  expect(previousTime(moved, "sv")).toBe("torsdag 8 oktober 2026 kl. 8.30");
  expect(previousTime({ ...moved, previousStartsAt: null }, "en")).toBe("Thursday, 8 October 2026");
  expect(previousTime({ ...moved, previousStartsOn: null }, "sv")).toBeUndefined();
});

test("only a moved event has an earlier time", () => {
  expect(changeInWords({ ...moved, status: "CANCELLED" }, "sv")).toBe("Inställd");
  expect(previousTime({ ...moved, status: "CANCELLED" }, "sv")).toBeUndefined();
  expect(changeInWords({ ...moved, status: "SCHEDULED" }, "sv")).toBeUndefined();
});
