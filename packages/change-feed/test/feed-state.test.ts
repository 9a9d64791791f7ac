import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFeedState } from "../src/index.ts";

const association = "00000000-0000-4000-8000-00000000000a";

describe("state of a server's feeds", () => {
  test("[P55] a state that is not known is read as stale, unknown fields are ignored", () => {
    const text = JSON.stringify({
      audiences: [],
      associations: [{ association, hosted: false, state: "DREAMING", mood: 1 }],
    });
    expect(parseFeedState(text)).toEqual({
      ok: true,
      value: {
        audiences: [],
        associations: [{ association, hosted: false, state: "STALE", since: null, asOf: null }],
      },
    });
  });

  test("[P37] garbage never throws", () => {
    expect(parseFeedState("<html>")).toMatchObject({ issues: [{ code: "NOT_JSON" }] });
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseFeedState(text).ok).toBe(false);
      }),
    );
  });
});
