import { issueOf, type Outcome } from "../../outcome.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { roleOptions } from "../../words/role.ts";
import { PageForm } from "../form/page-form.tsx";
import { OptionList } from "../form/option-list.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextField } from "../form/text-field.tsx";

/** Invites somebody by mail. */
export function InviteForm({ outcome }: { readonly outcome: Outcome | undefined }) {
  const language = useLanguage();
  const say = useSay();
  return (
    <section aria-labelledby="invite">
      <h2 className="ds-heading" data-size="sm" id="invite">
        {say("Bjud in", "Invite")}
      </h2>
      <PageForm fields={{ intent: "invite" }} outcome={outcome}>
        <TextField
          name="email"
          type="email"
          label={say("E-postadress", "E-mail address")}
          hint={say(
            "Personens egen adress på arbetet. Den som bjuds in loggar in med den.",
            "The person’s own address at work. Whoever is invited signs in with it.",
          )}
          required
          maxLength={254}
          error={issueOf(outcome, "email")}
        />
        <OptionList
          type="radio"
          name="role"
          legend={say("Behörighet", "Role")}
          chosen={["COORDINATOR"]}
          error={issueOf(outcome, "role")}
          options={roleOptions(language)}
        />
        <p className="buttons">
          <SubmitButton label={say("Skicka inbjudan", "Send the invitation")} />
        </p>
      </PageForm>
    </section>
  );
}
