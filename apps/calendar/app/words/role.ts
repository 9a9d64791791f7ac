import type { RoleName } from "../reader.ts";

/** The roles from least to most. */
export const roleNames: readonly RoleName[] = ["READER", "EDITOR", "COORDINATOR", "ADMIN"];

/** What each role may do. */
export const roleRights: Readonly<Record<RoleName, string>> = {
  READER: "läser förbundets utkast och interna uppgifter, och planen för dess temaveckor",
  EDITOR: "läser, och skriver utkast till aktiviteter, insatser och nyheter, men publicerar inget",
  COORDINATOR:
    "skriver och publicerar, planerar temaveckor med andra förbund och svarar för förbundet i dem",
  ADMIN:
    "får allt som en samordnare får, och har hand om personer, API-nycklar, källor, logg och gallring",
};
