import {
  getNamedType,
  getNullableType,
  type GraphQLInputField,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isObjectType,
} from "graphql";

/** Describes each input field that is not yet described by the field of the same meaning in the type that is read. */
export function describeInputs(schema: GraphQLSchema): void {
  for (const input of Object.values(schema.getTypeMap())) {
    if (!isInputObjectType(input)) continue;
    const read = schema.getType(
      input.name.replace(/^(Create|Update|New|Proposed)(?=[A-Z])|Input$/g, ""),
    );
    if (!isObjectType(read)) continue;
    const known = read.getFields();
    for (const field of Object.values(input.getFields())) {
      if (field.description) continue;
      const same = readNames(field.name).find((name) => known[name] !== undefined);
      const description = same === undefined ? undefined : known[same]?.description;
      if (description) field.description = [description, given(field)].filter(Boolean).join(" ");
    }
  }
}

/** What a field may be called where it is read: `seriesId` as `series`, `municipalityCodes` as `municipalities`. */
function readNames(name: string): string[] {
  const [, noun, many] = /^(.+)(?:Id|Code)(s?)$/.exec(name) ?? [];
  if (noun === undefined) return [name];
  return many === "" ? [noun] : [`${noun}s`, noun.replace(/y$/, "ies")];
}

/** How what is read as a type of its own is given. */
function given({ name, type }: GraphQLInputField): string {
  const many = isListType(getNullableType(type));
  if (getNamedType(type).name === "ID") return many ? "Given by their ids." : "Given by its id.";
  if (!/Codes?$/.test(name)) return "";
  return many ? "Given by their codes, such as 0163." : "Given by its code, such as 0163.";
}
