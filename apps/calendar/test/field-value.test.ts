import { describe, expect, it } from "vitest";
import type { Language } from "../app/language.ts";
import { fieldName } from "../app/words/field-name.ts";
import { fieldValue, isInOwnWords } from "../app/words/field-value.ts";

const both = (before: unknown, after: unknown, path = "startsAt", language: Language = "sv") =>
  [before, after].map((value) => fieldValue(value, { path, before, after }, language));

describe("a changed field in words", () => {
  it("a clock time alone where the day is the same, as clocks in Sweden show it", () => {
    expect(both("2027-10-19T06:00:00Z", "2027-10-19T07:00:00Z")).toEqual(["8.00", "9.00"]);
    expect(both("2027-10-19T06:00:00Z", "2027-10-20T06:00:00Z")).toEqual([
      "tisdag 19 oktober 2027 kl. 8.00",
      "onsdag 20 oktober 2027 kl. 8.00",
    ]);
    expect(both(null, "2027-10-19T06:00:00Z")).toEqual([
      "inget",
      "tisdag 19 oktober 2027 kl. 8.00",
    ]);
  });

  it("terms by their Swedish words, lists, days, yes and no", () => {
    expect(both("DRAFT", "PUBLIC", "visibility")).toEqual(["utkast", "offentlig"]);
    expect(both(null, ["PUBLIC"], "audience")).toEqual(["inget", "allmänhet"]);
    expect(both([], ["CASEWORKERS", "MANAGERS"])).toEqual(["inget", "handläggare, chefer"]);
    expect(both("2027-10-19", true)).toEqual(["tisdag 19 oktober 2027", "ja"]);
  });

  it("ids of others are not shown", () => {
    const id = "01890a5d-ac96-774b-bcce-b302099a8057";
    expect(both(id, [id, id])).toEqual(["en annan post", "2 st"]);
  });

  it("in English, terms by their codes where nothing else says them better", () => {
    expect(both("2027-10-19T06:00:00Z", null, "startsAt", "en")).toEqual([
      "Tuesday, 19 October 2027 at 8:00",
      "nothing",
    ]);
    expect(both("WEEK", "PUBLIC", "visibility", "en")).toEqual([
      "seen by the arrangers of the theme week",
      "public",
    ]);
    expect(both(["CIVIL_SOCIETY"], "BOARD_MEETING", "audience", "en")).toEqual([
      "civil society",
      "board meeting",
    ]);
    expect(fieldName("registration.deadlineOn", "en")).toBe("Last day to register");
  });

  it("what is written in the record's own words is told from the rest", () => {
    const isOwn = (value: unknown) =>
      isInOwnWords(value, { path: "theme", before: null, after: value });
    expect(["Prova-på-dag", ["Ett namn", "Ett till"], "constructor"].map(isOwn)).toEqual([
      true,
      true,
      true,
    ]);
    expect([null, "", 3, "2027-10-19", "PUBLIC", ["CASEWORKERS"], []].map(isOwn)).not.toContain(
      true,
    );
  });

  it("its name is what people call it; one that has no word is told by its own", () => {
    expect(
      ["startsAt", "venue.name", "venue.room", "other.thing"].map((path) => fieldName(path, "sv")),
    ).toEqual(["Starttid", "Plats", "Lokal", "Thing"]);
  });
});
