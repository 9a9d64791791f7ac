import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { negotiate, PROFILE_MEDIA_TYPE } from "../src/index.ts";
import { anyText } from "./arbitrary.ts";

describe("what a client asks for", () => {
  test("[P23] the profile, however it is written", () => {
    for (const accept of [
      PROFILE_MEDIA_TYPE,
      "application/vnd.openactive.rpde+json;profile=finsam-1",
      'application/json, application/vnd.openactive.rpde+json; profile="a finsam-1 b"; version=1; q=0.5',
      'Application/VND.openactive.RPDE+json; Version=1; PROFILE="finsam\\-1"',
      'text/html; a=",;", application/vnd.openactive.rpde+json; profile="finsam-1"',
    ])
      expect(negotiate(accept)).toEqual({ profile: true, contentType: PROFILE_MEDIA_TYPE });
  });

  test("[P26] RPDE without the profile", () => {
    for (const accept of [
      "application/vnd.openactive.rpde+json; version=1",
      'application/vnd.openactive.rpde+json; profile="finsam-2"',
      'application/vnd.openactive.rpde+json; x="profile=finsam-1"',
    ])
      expect(negotiate(accept)).toEqual({
        profile: false,
        contentType: "application/vnd.openactive.rpde+json; version=1",
      });
  });

  test("[P23] everything else is answered with JSON", () => {
    for (const accept of [
      undefined,
      null,
      "",
      "*/*",
      "text/html",
      'application/json; profile="finsam-1"',
      'application/vnd.openactive.rpde+json; version=2; profile="finsam-1"',
      'application/vnd.openactive.rpde+json; profile="finsam-1"; q=0',
      '"application/vnd.openactive.rpde+json; profile=finsam-1',
    ])
      expect(negotiate(accept)).toEqual({ profile: false, contentType: "application/json" });
  });

  test("[P23] garbage never throws, and is no profile", () => {
    fc.assert(
      fc.property(anyText, (accept) => {
        expect(negotiate(accept).profile).toBe(false);
      }),
    );
  });
});
