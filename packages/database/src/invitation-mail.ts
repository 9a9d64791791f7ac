import { INVITATION_DAYS } from "@finsam/domain";
import { label } from "@finsam/domain/labels";
import type { Invitation } from "./invitation.ts";
import type { MailText } from "./mail.ts";

/** The mail that invites somebody. `association`: its name. `publicUrl`: without a slash at its end. */
export function invitationMail(
  { email, role, invitedBy }: Invitation,
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
