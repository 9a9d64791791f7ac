import type { Option } from "../form/field.ts";

/** Something with a name that a list can offer. */
export interface NamedNode {
  readonly id: string;
  readonly name: string;
}

/** Options by name, without repetitions: what is offered, and what is chosen already. */
export function offered(
  nodes: readonly NamedNode[],
  chosen: readonly (NamedNode | null | undefined)[] = [],
): Option[] {
  const all = [...chosen.filter((node) => node != null), ...nodes];
  return byName(
    [...new Map(all.map(({ id, name }) => [id, name]))].map(([value, label]) => ({ value, label })),
  );
}

/** Options in Swedish order, each once. */
export function byName(options: readonly Option[]): Option[] {
  const once = new Map(options.map((option) => [option.value, option]));
  return [...once.values()].toSorted((a, b) => a.label.localeCompare(b.label, "sv"));
}
