import type { Client } from "@finsam/client";
import { label } from "@finsam/domain/labels";
import { chosen, textOf } from "../form-text.ts";
import { type Outcome, refused, unreadable } from "../outcome.ts";
import type { RoleName } from "../reader.ts";
import { roleNames } from "../words/role.ts";
import { ChangeRole, Invite, RemovePerson, Withdraw } from "./people-query.ts";

/** Does what a form of the people's page asks for. */
export async function actOnPeople(
  client: Client,
  association: string,
  form: FormData,
): Promise<Outcome> {
  const id = textOf(form, "id");
  switch (textOf(form, "intent")) {
    case "invite":
      return invite(client, { association, email: textOf(form, "email"), role: roleIn(form) });
    case "withdraw":
      return withdraw(client, id);
    case "role":
      return changeRole(client, { id, role: roleIn(form), before: textOf(form, "before") });
    case "remove":
      return remove(client, id);
    default:
      return unreadable;
  }
}

function roleIn(form: FormData): RoleName {
  return chosen(form, "role", roleNames) ?? "READER";
}

async function invite(
  client: Client,
  input: { readonly association: string; readonly email: string; readonly role: RoleName },
): Promise<Outcome> {
  const { written } = await client.mutate(Invite, { input });
  if (written.__typename !== "Invitation") return refused(written);
  return {
    kind: "done",
    message: `Inbjudan är skickad till ${written.email}. Den gäller i 14 dagar.`,
    undo: { intent: "withdraw", id: written.id },
  };
}

async function withdraw(client: Client, id: string): Promise<Outcome> {
  const { written } = await client.mutate(Withdraw, { id });
  if (written.__typename !== "Invitation") return refused(written);
  return {
    kind: "done",
    message: `Inbjudan till ${written.email} är tillbakadragen.`,
    undo: { intent: "invite", email: written.email, role: written.role },
  };
}

async function changeRole(
  client: Client,
  { id, role, before }: { readonly id: string; readonly role: RoleName; readonly before: string },
): Promise<Outcome> {
  const { written } = await client.mutate(ChangeRole, { input: { id, role } });
  if (written.__typename !== "Person") return refused(written);
  return {
    kind: "done",
    message: `${written.name} är ${label("RoleName", written.role)} nu.`,
    ...(before !== "" && before !== role && { undo: { intent: "role", id, role: before } }),
  };
}

async function remove(client: Client, id: string): Promise<Outcome> {
  const { written } = await client.mutate(RemovePerson, { id });
  if (written.__typename !== "Person") return refused(written);
  return { kind: "done", message: `${written.name} är borttagen.` };
}
