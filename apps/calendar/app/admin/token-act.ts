import type { Client } from "@finsam/client";
import { chosen, textOf } from "../form-text.ts";
import { type Outcome, refused, unreadable } from "../outcome.ts";
import { CreateToken, RevokeToken } from "./token-query.ts";

/** What a token may allow. */
export const tokenRoles = ["READER", "EDITOR", "COORDINATOR"] as const;

/** What became of a form, and the secret of a token that it has made: it is shown in this answer alone. */
export interface TokenOutcome {
  readonly outcome: Outcome;
  readonly secret?: string;
}

/** Does what a form of the tokens' page asks for. */
export async function actOnTokens(
  client: Client,
  association: string,
  form: FormData,
): Promise<TokenOutcome> {
  switch (textOf(form, "intent")) {
    case "create":
      return create(client, association, form);
    case "revoke": {
      const { written } = await client.mutate(RevokeToken, { id: textOf(form, "id") });
      if (written.__typename !== "ApiToken") return { outcome: refused(written) };
      return { outcome: { kind: "done", message: `Nyckeln ”${written.name}” är spärrad.` } };
    }
    default:
      return { outcome: unreadable };
  }
}

async function create(client: Client, association: string, form: FormData): Promise<TokenOutcome> {
  const days = Number(textOf(form, "days"));
  if (!Number.isInteger(days)) {
    const message = "Skriv antalet dagar som ett heltal, 1–366.";
    const issues = [{ path: ["days"], message }];
    return {
      outcome: {
        kind: "refused",
        code: "InvalidInput",
        message: "Nyckeln är inte skapad.",
        issues,
      },
    };
  }
  const role = chosen(form, "role", tokenRoles) ?? "READER";
  const input = { association, name: textOf(form, "name"), role, days };
  const { written } = await client.mutate(CreateToken, { input });
  if (written.__typename !== "CreatedApiToken") return { outcome: refused(written) };
  const message = `Nyckeln ”${written.token.name}” är skapad. Spara den nu.`;
  return { outcome: { kind: "done", message }, secret: written.secret };
}
