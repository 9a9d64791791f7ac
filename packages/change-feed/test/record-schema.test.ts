import { Ajv2020 } from "ajv/dist/2020.js";
import { readdir, readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { encodePage, recordJsonSchema, schemaFiles } from "../src/index.ts";
import { organisationData } from "../src/testing/organisation-data.ts";
import { goldenPage } from "./golden-page.ts";

const folder = new URL("../schemas/", import.meta.url);
const id = "00000000-0000-4000-8000-000000000001";

describe("JSON Schemas", () => {
  test("the files in schemas/ are up to date: `pnpm --filter @finsam/change-feed run print`", async () => {
    const schemas = schemaFiles();
    expect(await readdir(folder)).toEqual(Object.keys(schemas).toSorted());
    for (const [name, schema] of Object.entries(schemas))
      expect(JSON.parse(await readFile(new URL(name, folder), "utf8"))).toEqual(schema);
  });

  test.each(Object.entries(schemaFiles()))("%s is a schema of draft 2020-12", (_name, schema) => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(() => ajv.compile(schema)).not.toThrow();
  });

  test("[P5] data is held against its kind, fields with a default may be absent, unknown ones may be there", () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const isValid = ajv.compile(recordJsonSchema("Organisation"));
    const data = organisationData(id, id, 1);
    expect(isValid({ ...data, unheard: 1 })).toBe(true);
    expect(isValid({ ...data, name: "" })).toBe(false);
    expect(isValid({ ...data, id: undefined })).toBe(false);
  });

  test("[P4] pages are held against theirs", () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const schema = schemaFiles()["page.json"];
    if (schema === undefined) throw new Error("Expected the schema of a page");
    const isValid = ajv.compile(schema);
    const page: { items: object[] } = JSON.parse(encodePage(goldenPage));
    expect(isValid(page)).toBe(true);
    expect(isValid({ ...page, more: 1 })).toBe(true);
    for (const item of [
      { state: "updated", kind: "Event", id, modified: 1 },
      { state: "deleted", kind: "Event", id, modified: "1" },
      { state: "deleted", kind: "Event", id: "7", modified: 1 },
      { state: "moved", kind: "Event", id, modified: 1, data: {} },
    ])
      expect(isValid({ ...page, items: [item] })).toBe(false);
  });
});
