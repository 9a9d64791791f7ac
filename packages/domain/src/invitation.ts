import * as z from "zod";
import { mailboxSchema, term } from "./primitives.ts";

/** How long an invitation can be accepted, in days. */
export const INVITATION_DAYS = 14;

/** An address as it is kept: in lower case. */
const addressSchema = z.string().trim().toLowerCase().pipe(mailboxSchema);

/** An invitation to take a role (inbjudan), as it is written. */
export const newInvitationSchema = z.object({ email: addressSchema, role: term("RoleName") });
