import * as z from "zod";

const address = z
  .url({ protocol: /^https?$/ })
  .nullish()
  .transform((text) => text ?? null)
  .catch(null);

const originSchema = z.object({ url: address, license: address });

/** What an import tells of a record beside the record itself; null: nothing. */
export type ImportOrigin = z.output<typeof originSchema>;

/** The page on the site and the licence that a record's data carries, from whatever server it has come. */
export function importOrigin(data: unknown): ImportOrigin {
  return originSchema.parse(data);
}
