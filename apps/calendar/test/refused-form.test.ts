import { expect, test } from "vitest";
import { type Outcome, withSent } from "../app/outcome.ts";
import { refusedIn } from "../app/parts/form/refused-form.ts";

const form = new FormData();
form.set("intent", "send");
form.set("message", "first");
form.set("text", "Hej!");

const refused: Outcome = { kind: "refused", code: "NotAllowed", message: "Nej", issues: [] };

test("what was refused is shown again in the form that it was sent in, and in no other of the page", () => {
  const outcome = withSent(refused, form);
  expect(refusedIn(outcome, { intent: "send", message: "first" })?.sent).toContainEqual([
    "text",
    "Hej!",
  ]);
  expect(refusedIn(outcome, { intent: "send", message: "second" })).toBeUndefined();
  expect(refusedIn(outcome, { intent: "discard", message: "first" })).toBeUndefined();
});

test("what was written is not shown again", () => {
  expect(refusedIn(withSent({ kind: "done", message: "Skickat" }, form), {})).toBeUndefined();
  expect(refusedIn(undefined, {})).toBeUndefined();
});

test("an outcome that does not tell what was sent is of no form", () => {
  expect(refusedIn(refused, {})).toBeUndefined();
});
