import type { ChoicesField, Option } from "../form/field.ts";

/** The field of links to records of a kind; none where there is nothing to link to. */
export function aboutFields(
  name: string,
  label: string,
  options: readonly Option[],
  hint?: string,
): ChoicesField[] {
  if (options.length === 0) return [];
  return [
    { kind: "choices", name, label, options, areNames: true, ...(hint !== undefined && { hint }) },
  ];
}
