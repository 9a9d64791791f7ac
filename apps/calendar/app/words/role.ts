import { type Language, sayIn } from "../language.ts";
import type { RoleName } from "../reader.ts";
import { capitalised, termIn } from "./term.ts";

/** The roles from least to most. */
export const roleNames: readonly RoleName[] = ["READER", "EDITOR", "COORDINATOR", "ADMIN"];

const rights: Readonly<Record<RoleName, readonly [sv: string, en: string]>> = {
  READER: [
    "läser förbundets utkast och interna uppgifter, och planen för dess temaveckor",
    "reads the association’s drafts and internal records, and the plan for its theme weeks",
  ],
  EDITOR: [
    "läser, och skriver utkast till aktiviteter, insatser och nyheter, men publicerar inget",
    "reads, and writes drafts of events, services and news, but publishes nothing",
  ],
  COORDINATOR: [
    "skriver och publicerar, planerar temaveckor med andra förbund och svarar för förbundet i dem",
    "writes and publishes, plans theme weeks with other associations and answers for the association in them",
  ],
  ADMIN: [
    "får allt som en samordnare får, och har hand om personer, API-nycklar, källor, logg och gallring",
    "may do all that a coordinator may, and looks after people, access keys, sources, the log and retention",
  ],
};

/** What a role may do. */
export function roleRights(role: RoleName, language: Language): string {
  return sayIn(language)(...rights[role]);
}

/** The roles to choose from, each with what it may do. */
export function roleOptions(language: Language) {
  return roleNames.map((value) => ({
    value,
    label: capitalised(termIn(language, "RoleName", value)),
    hint: capitalised(roleRights(value, language)),
  }));
}
