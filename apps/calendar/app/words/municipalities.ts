/** An association with its members, as far as its municipalities need it. */
interface Members {
  readonly memberships: readonly {
    readonly party: { readonly kind: string; readonly code: string; readonly name: string };
  }[];
}

/** The municipalities that are members of associations, as options by name. */
export function municipalitiesOf(associations: readonly Members[]) {
  const parties = associations.flatMap(({ memberships }) => memberships.map(({ party }) => party));
  const names = new Map<string, string>();
  for (const { kind, code, name } of parties) if (kind === "MUNICIPALITY") names.set(code, name);
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, "sv"));
}
