import { label } from "@finsam/domain/labels";
import type { Invitation } from "../../admin/people-query.ts";
import { momentInWords } from "../../words/moment.ts";
import { ActButton } from "../form/act-button.tsx";

/** Who has been invited and has not come yet. */
export function InvitationList({
  invitations,
  today,
}: {
  readonly invitations: readonly Invitation[];
  readonly today: string;
}) {
  return (
    <section aria-labelledby="invitations">
      <h2 className="ds-heading" data-size="sm" id="invitations">
        Öppna inbjudningar
      </h2>
      {invitations.length === 0 ? (
        <p>Ingen inbjudan väntar på svar.</p>
      ) : (
        <ul className="plain-list">
          {invitations.map(({ id, email, role, createdAt, expiresAt, invitedBy }) => (
            <li key={id} className="item">
              <h3 className="ds-heading" data-size="xs">
                {email}
              </h3>
              <p>
                Som {label("RoleName", role)}. Inbjuden av {invitedBy}{" "}
                {momentInWords(createdAt, today, "sv")}, gäller till{" "}
                {momentInWords(expiresAt, today, "sv")}.
              </p>
              <ActButton label="Dra tillbaka" about={email} fields={{ intent: "withdraw", id }} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
