import { chosen, textOf } from "../form-text.ts";
import { sayIn } from "../language.ts";
import { type Outcome, refused, unreadable, withSent } from "../outcome.ts";
import type { RoleName } from "../reader.ts";
import { roleNames } from "../words/role.ts";
import { termIn } from "../words/term.ts";
import type { AdminParts } from "./administered.ts";
import { ChangeRole, Invite, RemovePerson, Withdraw } from "./people-query.ts";

/** Does what a form of the people's page asks for. */
export async function actOnPeople(parts: AdminParts, form: FormData): Promise<Outcome> {
  const id = textOf(form, "id");
  switch (textOf(form, "intent")) {
    case "invite":
      return withSent(
        await invite(parts, { email: textOf(form, "email"), role: roleIn(form) }),
        form,
      );
    case "withdraw":
      return withdraw(parts, id);
    case "role":
      return changeRole(parts, { id, role: roleIn(form), before: textOf(form, "before") });
    case "remove":
      return remove(parts, id);
    default:
      return unreadable(sayIn(parts.language));
  }
}

function roleIn(form: FormData): RoleName {
  return chosen(form, "role", roleNames) ?? "READER";
}

async function invite(
  { client, association, language }: AdminParts,
  invited: { readonly email: string; readonly role: RoleName },
): Promise<Outcome> {
  const { written } = await client.mutate(Invite, { input: { association, ...invited } });
  if (written.__typename !== "Invitation") return refused(written);
  return {
    kind: "done",
    message: sayIn(language)(
      `Inbjudan är skickad till ${written.email}. Den gäller i 14 dagar.`,
      `The invitation is sent to ${written.email}. It is valid for 14 days.`,
    ),
    undo: { intent: "withdraw", id: written.id },
  };
}

async function withdraw({ client, language }: AdminParts, id: string): Promise<Outcome> {
  const { written } = await client.mutate(Withdraw, { id });
  if (written.__typename !== "Invitation") return refused(written);
  return {
    kind: "done",
    message: sayIn(language)(
      `Inbjudan till ${written.email} är tillbakadragen.`,
      `The invitation to ${written.email} is withdrawn.`,
    ),
    undo: { intent: "invite", email: written.email, role: written.role },
  };
}

async function changeRole(
  { client, language }: AdminParts,
  { id, role, before }: { readonly id: string; readonly role: RoleName; readonly before: string },
): Promise<Outcome> {
  const { written } = await client.mutate(ChangeRole, { input: { id, role } });
  if (written.__typename !== "Person") return refused(written);
  return {
    kind: "done",
    message: sayIn(language)(
      `${written.name} är ${termIn("sv", "RoleName", written.role)} nu.`,
      `The role of ${written.name} is now ${termIn("en", "RoleName", written.role)}.`,
    ),
    ...(before !== "" && before !== role && { undo: { intent: "role", id, role: before } }),
  };
}

async function remove({ client, language }: AdminParts, id: string): Promise<Outcome> {
  const { written } = await client.mutate(RemovePerson, { id });
  if (written.__typename !== "Person") return refused(written);
  const say = sayIn(language);
  return {
    kind: "done",
    message: say(`${written.name} är borttagen.`, `${written.name} is removed.`),
  };
}
