import type { Extensions } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";

/**
 * The extensions that a migration may create. A folder whose database has one must be opened with it ever
 * after, so none is taken away; loading all of them takes a few milliseconds.
 */
export const embeddedExtensions = { btree_gist, pg_trgm, unaccent } satisfies Extensions;
