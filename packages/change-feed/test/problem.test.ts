import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeProblem, parseProblem, problemKinds, type ProblemName } from "../src/index.ts";
import { anyText } from "./arbitrary.ts";

const names: readonly ProblemName[] = [
  "resync",
  "right-withdrawn",
  "unauthorized",
  "forbidden",
  "unknown-audience",
  "invalid-address",
  "too-many-requests",
  "unavailable",
];

describe("problem", () => {
  test.each(names)("[P31] %s: what is written is read, and never stored", (name) => {
    const { status, headers, body } = encodeProblem({ name, detail: "Expected this, got that" });
    expect(status).toBe(problemKinds[name].status);
    expect(headers).toMatchObject({
      "content-type": "application/problem+json",
      "cache-control": "no-store",
    });
    expect(parseProblem(status, body)).toEqual({
      ok: true,
      value: {
        name,
        type: `urn:finsam:problem:${name}`,
        detail: "Expected this, got that",
        reason: null,
      },
    });
  });

  test("[P31] says when to ask again, and by what to sign in", () => {
    const busy = encodeProblem({ name: "too-many-requests", detail: "", retryAfter: 7 });
    expect(busy.headers).toMatchObject({ "retry-after": "7" });
    const unknown = encodeProblem({ name: "unauthorized", detail: "" });
    expect(unknown.headers).toMatchObject({ "www-authenticate": "Bearer" });
  });

  test("[P48] a right is withdrawn only by type and status together", () => {
    const { body } = encodeProblem({ name: "right-withdrawn", detail: "" });
    expect(parseProblem(403, body)).toMatchObject({ value: { name: "right-withdrawn" } });
    expect(parseProblem(401, body)).toMatchObject({ value: { name: null } });
    expect(parseProblem(403, '{"title":"Forbidden"}')).toMatchObject({
      value: { name: null, type: "about:blank", detail: "Forbidden" },
    });
    expect(parseProblem(403, "<html>")).toMatchObject({ issues: [{ code: "NOT_JSON" }] });
  });

  test("[P31] members of the wrong type are ignored, and garbage never throws", () => {
    expect(parseProblem(410, '{"type":7,"detail":[],"reason":"MOON"}')).toMatchObject({
      value: { name: null, detail: null, reason: null },
    });
    fc.assert(
      fc.property(fc.oneof(fc.json(), anyText), (text) => {
        const parsed = parseProblem(410, text);
        expect(parsed.ok ? parsed.value.name : parsed.issues[0].code).toBeOneOf([
          null,
          "NOT_JSON",
          "INVALID_TYPE",
        ]);
      }),
    );
  });
});
