import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { feedShape, feedShapeHistory } from "../src/index.ts";

test("[P6] nobody changes the wire by accident: a new shape gets a line in feedShapeHistory", () => {
  const hash = createHash("sha256").update(feedShape()).digest("hex");
  expect(feedShapeHistory.at(-1)?.hash).toBe(hash);
});

test("[P6] versions rise by one", () => {
  expect(feedShapeHistory.map(({ version }) => version)).toEqual(
    feedShapeHistory.map((_, index) => index + 1),
  );
});
