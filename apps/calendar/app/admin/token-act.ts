import { chosen, textOf } from "../form-text.ts";
import { sayIn } from "../language.ts";
import { type Outcome, refused, unreadable, withSent } from "../outcome.ts";
import type { AdminParts } from "./administered.ts";
import { CreateToken, RevokeToken } from "./token-query.ts";

/** What a token may allow. */
export const tokenRoles = ["READER", "EDITOR", "COORDINATOR"] as const;

/** What became of a form, and the secret of a token that it has made: it is shown in this answer alone. */
export interface TokenOutcome {
  readonly outcome: Outcome;
  readonly secret?: string;
}

/** Does what a form of the tokens' page asks for. */
export async function actOnTokens(parts: AdminParts, form: FormData): Promise<TokenOutcome> {
  const say = sayIn(parts.language);
  switch (textOf(form, "intent")) {
    case "create": {
      const { outcome, ...made } = await create(parts, form);
      return { outcome: withSent(outcome, form), ...made };
    }
    case "revoke": {
      const { written } = await parts.client.mutate(RevokeToken, { id: textOf(form, "id") });
      if (written.__typename !== "ApiToken") return { outcome: refused(written) };
      const message = say(
        `Nyckeln ”${written.name}” är spärrad.`,
        `The key “${written.name}” is revoked.`,
      );
      return { outcome: { kind: "done", message } };
    }
    default:
      return { outcome: unreadable(say) };
  }
}

async function create(
  { client, association, language }: AdminParts,
  form: FormData,
): Promise<TokenOutcome> {
  const say = sayIn(language);
  const days = Number(textOf(form, "days"));
  if (!Number.isInteger(days)) {
    const message = say(
      "Skriv antalet dagar som ett heltal, 1–366.",
      "Write the number of days as a whole number, 1–366.",
    );
    const issues = [{ path: ["days"], message }];
    return {
      outcome: {
        kind: "refused",
        code: "InvalidInput",
        message: say("Nyckeln är inte skapad.", "The key is not made."),
        issues,
      },
    };
  }
  const role = chosen(form, "role", tokenRoles) ?? "READER";
  const input = { association, name: textOf(form, "name"), role, days };
  const { written } = await client.mutate(CreateToken, { input });
  if (written.__typename !== "CreatedApiToken") return { outcome: refused(written) };
  const message = say(
    `Nyckeln ”${written.token.name}” är skapad. Spara den nu.`,
    `The key “${written.token.name}” is made. Save it now.`,
  );
  return { outcome: { kind: "done", message }, secret: written.secret };
}
