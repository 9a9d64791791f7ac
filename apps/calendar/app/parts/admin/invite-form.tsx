import { label } from "@finsam/domain/labels";
import { Form } from "react-router";
import { issueOf, type Outcome } from "../../outcome.ts";
import { roleNames, roleRights } from "../../words/role.ts";
import { capitalised } from "../../words/term.ts";
import { OptionList } from "../form/option-list.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextField } from "../form/text-field.tsx";

/** Invites somebody by mail. */
export function InviteForm({ outcome }: { readonly outcome: Outcome | undefined }) {
  return (
    <section aria-labelledby="invite">
      <h2 className="ds-heading" data-size="sm" id="invite">
        Bjud in
      </h2>
      <Form method="post" preventScrollReset className="form">
        <TextField
          name="email"
          type="email"
          label="E-postadress"
          hint="Personens egen adress på arbetet. Den som bjuds in loggar in med den."
          required
          maxLength={254}
          error={issueOf(outcome, "email")}
        />
        <OptionList
          type="radio"
          name="role"
          legend="Behörighet"
          chosen={["COORDINATOR"]}
          error={issueOf(outcome, "role")}
          options={roleNames.map((value) => ({
            value,
            label: capitalised(label("RoleName", value)),
            hint: capitalised(roleRights[value]),
          }))}
        />
        <p className="buttons">
          <SubmitButton label="Skicka inbjudan" intent="invite" />
        </p>
      </Form>
    </section>
  );
}
