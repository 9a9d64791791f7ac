/** What everybody may read, as a filter on any model of a record. Deleted records are in no answer. */
export const publicRecords = { visibility: "PUBLIC", deletedAt: null } as const;

/** The same as {@link publicRecords} in SQL, for a table of records in scope. */
export const publicRecordsSql = `visibility = 'PUBLIC' and deleted_at is null`;

/** Confirmations by which an association takes part in a theme week, as a filter. */
export const acceptances = {
  answer: "ACCEPTED",
  deletedAt: null,
  visibility: { not: "DRAFT" },
} as const;
