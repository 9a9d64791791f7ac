import { expect, test } from "vitest";
import { CopyProgress } from "../src/copy-progress.ts";

test("how far a full copy has come is told every five seconds and at its end", () => {
  const told: unknown[] = [];
  const log = {
    warn: () => undefined,
    info: (fields: object, message: string) => told.push([message, fields]),
  };
  const copy = new CopyProgress("peer/public", log, 1000);
  for (let page = 1; page <= 8; page += 1) copy.read(500, 1000 + page * 1500);
  copy.done(14_000);
  expect(told).toEqual([
    ["a full copy is under way", { feed: "peer/public", records: 2000, seconds: 6 }],
    ["a full copy is under way", { feed: "peer/public", records: 4000, seconds: 12 }],
    ["a full copy is done", { feed: "peer/public", records: 4000, seconds: 13 }],
  ]);
});
