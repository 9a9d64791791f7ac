import { describe, expect, it } from "vitest";
import { holdFields, readHold } from "../app/hold/hold-act.ts";

const formOf = (fields: Readonly<Record<string, string>>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

describe("the form of a hold", () => {
  it("takes the times that its span has, and no others", () => {
    const fields = { on: "2027-10-20", from: "08:00", to: "10:30" };
    expect(readHold(formOf({ ...fields, span: "CLOCK" }))).toMatchObject({
      hold: { partOfDay: null, startsAt: "2027-10-20T06:00:00Z", endsAt: "2027-10-20T08:30:00Z" },
    });
    expect(readHold(formOf({ ...fields, span: "MORNING" }))).toMatchObject({
      hold: { partOfDay: "MORNING", startsAt: null, endsAt: null },
    });
    expect(readHold(formOf({ ...fields, span: "DAY" }))).toMatchObject({
      hold: { partOfDay: null, startsAt: null, endsAt: null },
    });
  });

  it("tells at which fields something is missing", () => {
    expect(readHold(formOf({ on: "", span: "CLOCK", from: "08:00", to: "" }))).toEqual({
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
    expect(readHold(formOf(fields))).toMatchObject({
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
