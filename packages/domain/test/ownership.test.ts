import { expect, test } from "vitest";
import { refuseWrite } from "../src/index.ts";

const ownerId = "00000000-0000-4000-8000-000000000001";

test("[F2] a record of an association that is hosted here, and not imported, can be written", () => {
  expect(refuseWrite({ ownerId, home: { kind: "hosted" }, importedFrom: null })).toBeUndefined();
});

test.each([
  [
    "of a peer",
    { kind: "peer", url: "https://peer.example/" } as const,
    null,
    "https://peer.example/",
  ],
  [
    "that was imported",
    { kind: "hosted" } as const,
    "https://site.example/calendar.ics",
    "https://site.example/calendar.ics",
  ],
  ["of an unknown owner", undefined, null, null],
])(
  "[F2] a record %s is refused with the address where it can be changed",
  (_what, home, importedFrom, url) => {
    expect(refuseWrite({ ownerId, home, importedFrom })).toEqual({
      code: "OWNED_ELSEWHERE",
      ownerId,
      url,
    });
  },
);
