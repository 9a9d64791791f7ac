import { describe, expect, it } from "vitest";
import { holdFields, readHold } from "../app/hold/hold-act.ts";
import { sayIn } from "../app/language.ts";

const formOf = (fields: Readonly<Record<string, string>>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

const read = (fields: Readonly<Record<string, string>>) => readHold(formOf(fields), sayIn("en"));

describe("the form of a hold", () => {
  it("takes the times that its span has, and no others", () => {
    const fields = { on: "2027-10-20", from: "08:00", to: "10:30" };
    expect(read({ ...fields, span: "CLOCK" })).toMatchObject({
      hold: { partOfDay: null, startsAt: "2027-10-20T06:00:00Z", endsAt: "2027-10-20T08:30:00Z" },
    });
    expect(read({ ...fields, span: "MORNING" })).toMatchObject({
      hold: { partOfDay: "MORNING", startsAt: null, endsAt: null },
    });
    expect(read({ ...fields, span: "DAY" })).toMatchObject({
      hold: { partOfDay: null, startsAt: null, endsAt: null },
    });
  });

  it("tells at which fields something is missing", () => {
    expect(read({ on: "", span: "CLOCK", from: "08:00", to: "" })).toEqual({
      issues: [
        { path: ["on"], message: expect.any(String) },
        { path: ["to"], message: expect.any(String) },
      ],
    });
  });

  it("what is held becomes the same form again", () => {
    const fields = holdFields({
      id: "1",
      on: "2027-10-20",
      partOfDay: null,
      startsAt: "2027-10-20T06:00:00Z",
      endsAt: "2027-10-20T08:30:00Z",
      note: null,
      municipality: { code: "0163", name: "Sollentuna" },
      association: { slug: "suvs", shortName: "SUVS" },
    });
    expect(read(fields)).toMatchObject({
      hold: {
        association: "suvs",
        startsAt: "2027-10-20T06:00:00Z",
        endsAt: "2027-10-20T08:30:00Z",
        municipalityCode: "0163",
        note: null,
      },
    });
  });
});
