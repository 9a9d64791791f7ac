import type { Invitation } from "../../admin/people-query.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { momentInWords } from "../../words/moment.ts";
import { termIn } from "../../words/term.ts";
import { ActButton } from "../form/act-button.tsx";

/** Who has been invited and has not come yet. */
export function InvitationList({
  invitations,
  today,
}: {
  readonly invitations: readonly Invitation[];
  readonly today: string;
}) {
  const language = useLanguage();
  const say = useSay();
  const at = (instant: string) => momentInWords(instant, today, language);
  return (
    <section aria-labelledby="invitations">
      <h2 className="ds-heading" data-size="sm" id="invitations">
        {say("Öppna inbjudningar", "Open invitations")}
      </h2>
      {invitations.length === 0 ? (
        <p>{say("Ingen inbjudan väntar på svar.", "No invitation waits for an answer.")}</p>
      ) : (
        <ul className="plain-list">
          {invitations.map(({ id, email, role, createdAt, expiresAt, invitedBy }) => (
            <li key={id} className="item">
              <h3 className="ds-heading" data-size="xs">
                {email}
              </h3>
              <p>
                {say("Som", "As")} {termIn(language, "RoleName", role)}.{" "}
                {say("Inbjuden av", "Invited by")} {invitedBy} {at(createdAt)},{" "}
                {say("gäller till", "valid until")} {at(expiresAt)}.
              </p>
              <ActButton
                label={say("Dra tillbaka", "Withdraw")}
                about={email}
                fields={{ intent: "withdraw", id }}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
