/**
 * A name as the rules compare it: Unicode NFC, trimmed, single spaces, case ignored. Nothing else is the same: no folding of
 * diacritics, no initials, no near misses. Empty: no name.
 */
export function comparableName(name: string | null | undefined): string {
  return (name ?? "").normalize("NFC").trim().replace(/\s+/gu, " ").toLocaleLowerCase("sv");
}
