import * as z from "zod";
import { term, text } from "./primitives.ts";

/**
 * An API token (API-nyckel), as it is written: a name of at most 100 characters, a role below `ADMIN`, since a program
 * manages nobody, and for how many days it works, 1–366, by default 90.
 */
export const newApiTokenSchema = z.object({
  name: text(100),
  role: term("RoleName").exclude(["ADMIN"]),
  days: z.int().min(1).max(366).default(90),
});
