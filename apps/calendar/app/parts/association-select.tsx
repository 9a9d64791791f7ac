import type { Language, Words } from "../language.ts";
import { SelectField } from "./form/select-field.tsx";

const words: Words<Record<"label" | "all", string>> = {
  sv: { label: "Förbund", all: "Alla förbund" },
  en: { label: "Association", all: "All associations" },
};

/** Narrows a list to what one association keeps, in the parameter `forbund`. */
export function AssociationSelect({
  chosen,
  associations,
  language,
}: {
  /** Its slug; empty: all. */
  readonly chosen: string;
  readonly associations: readonly { readonly slug: string; readonly shortName: string }[];
  readonly language: Language;
}) {
  const { label, all } = words[language];
  return (
    <SelectField
      name="forbund"
      label={label}
      none={all}
      defaultValue={chosen}
      options={associations.map(({ slug, shortName }) => ({ value: slug, label: shortName }))}
    />
  );
}
