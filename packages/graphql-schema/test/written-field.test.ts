import { writtenFields } from "@finsam/domain";
import { expect, test } from "vitest";
import { recordTypes } from "../src/load-records.ts";
import { unreadFields } from "./written-field.ts";
import { schema } from "./write.ts";

test.each(recordTypes)("%s: what an author may write has a field in which it is read", (kind) => {
  expect(unreadFields(schema, kind, writtenFields(kind))).toEqual([]);
});
