import { Prisma } from "./generated/prisma/client.ts";

/** The latest release of each theme week by its lead, as a query to stand in a `with`. */
export const latestReleases = Prisma.sql`
  select distinct on (r.theme_week_id) r.theme_week_id, w.name, w.owner_id as lead_id, r.data
  from release r join theme_week w on w.id = r.theme_week_id and w.owner_id = r.owner_id
  where r.deleted_at is null and r.visibility <> 'DRAFT' and w.deleted_at is null
  order by r.theme_week_id, r.number desc`;
