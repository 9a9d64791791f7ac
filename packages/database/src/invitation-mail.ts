import { INVITATION_DAYS, type Term } from "@finsam/domain";
import { label } from "@finsam/domain/labels";
import type { MailText } from "./mail.ts";

/** What the mail tells of an invitation. */
interface Invited {
  readonly email: string;
  readonly role: Term<"RoleName">;
  /** What who invited is called. */
  readonly invitedBy: string;
}

/** The mail that invites somebody. `association`: its name. `publicUrl`: without a slash at its end. */
export function invitationMail(
  { email, role, invitedBy }: Invited,
  association: string,
  publicUrl: string,
): MailText {
  return {
    to: email,
    subject: `Välkommen till Finsam, från ${association}`,
    text: `Hej!

${invitedBy.replaceAll(/\s+/g, " ")} bjuder in dig till ${association} i Finsam, förbundens gemensamma kalender.
Din behörighet blir ${label("RoleName", role)}.

Logga in med den här e-postadressen, så är du med:
${publicUrl}/sign-in

Inbjudan gäller i ${INVITATION_DAYS} dagar. Var den inte till dig, eller vill du inte vara med?
Då behöver du inte göra något.
`,
  };
}
