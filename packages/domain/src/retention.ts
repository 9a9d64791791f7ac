import * as z from "zod";

/** How long an association keeps what it has deleted (gallringsfrist): 0–36,500 days; null: for ever. */
export const retentionSchema = z.object({
  keepDeletedDays: z.int().min(0).max(36_500).nullable(),
});
