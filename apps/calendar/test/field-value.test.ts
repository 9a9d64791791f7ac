import { describe, expect, it } from "vitest";
import { fieldName } from "../app/words/field-name.ts";
import { fieldValue } from "../app/words/field-value.ts";

const both = (before: unknown, after: unknown, path = "startsAt") =>
  [before, after].map((value) => fieldValue(value, { path, before, after }));

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

  it("its name is what people call it; one that has no word is told by its own", () => {
    expect(["startsAt", "venue.name", "venue.room", "other.thing"].map(fieldName)).toEqual([
      "Starttid",
      "Plats",
      "Lokal",
      "Thing",
    ]);
  });
});
