import { canonicalInstant, type RecordField } from "@finsam/domain";
import {
  getNamedType,
  getNullableType,
  type GraphQLSchema,
  isListType,
  isObjectType,
} from "graphql";

/** What is written and read by different names, by type and field. Ids and codes are read as what they lead to. */
const names: Readonly<Record<string, string>> = {
  // Under the plain names are those of one day, and those who have confirmed.
  "Association.memberships": "allMemberships",
  "Association.board": "allBoardTerms",
  "Association.staff": "allAppointments",
  "Event.organiserIds": "namedOrganisers",
  "ThemeWeek.invitedIds": "invited",
};

/** The types as which parts are read that have no type of their own name. */
const parts: Readonly<Record<string, string>> = { FinancingShare: "Fraction" };

/** What is read beside the part in which it is written, by type and field. */
const moved: Readonly<Record<string, string>> = {
  // A fraction is two numbers and nothing else, whatever it is a share of.
  "FinancingShare.source": "financingShareSource",
};

type Fields = readonly RecordField[];

/** What an author may write and nobody can read, by type and field; what can be read as something else too. */
export function unreadFields(
  schema: GraphQLSchema,
  typename: string,
  written: Fields,
  readAs = typename,
): string[] {
  const type = schema.getType(readAs);
  const fields = isObjectType(type) ? type.getFields() : {};
  return stationary(typename, written).flatMap((field) => {
    const read = fields[readName(typename, field)];
    const isSame =
      read !== undefined &&
      getNamedType(read.type).name === readType(field) &&
      isListType(getNullableType(read.type)) === field.list;
    const { name, fields: inner } = partOf(field);
    return [
      ...(isSame
        ? unreadFields(schema, name, inner, readType(field))
        : [`${typename}.${field.name}`]),
      ...movedFrom(field).flatMap(([from, to]) =>
        fields[to] === undefined ? `${name}.${from}` : [],
      ),
    ];
  });
}

/** A selection of all that an author may write, as it is read. */
export function selectionOf(typename: string, written: Fields): string {
  return stationary(typename, written)
    .flatMap((field) => [
      readName(typename, field),
      innerSelection(field),
      ...movedFrom(field).map(([, to]) => to),
    ])
    .join(" ");
}

/** How what was written is read: ids and codes as what they lead to, instants in UTC, and what was left out as null or an empty list. */
export function asRead(typename: string, written: Fields, value: unknown): Record<string, unknown> {
  return Object.fromEntries(
    stationary(typename, written).flatMap((field) => {
      const given = memberOf(value, field.name);
      return [
        [readName(typename, field), fieldAsRead(field, given)],
        ...movedFrom(field).map(([from, to]) => [to, memberOf(given, from) ?? null]),
      ];
    }),
  );
}

/** All fields of a kind and its parts, by type and field. */
export function allFields(typename: string, written: Fields): string[] {
  return written.flatMap((field) => {
    const { name, fields } = partOf(field);
    return [`${typename}.${field.name}`, ...allFields(name, fields)];
  });
}

/** Those of {@link allFields} that a value has. */
export function givenFields(typename: string, written: Fields, value: unknown): string[] {
  return written.flatMap((field) => {
    const given = memberOf(value, field.name);
    const { name, fields } = partOf(field);
    if (given == null) return [];
    const inner = [given].flat().flatMap((one) => givenFields(name, fields, one));
    return [`${typename}.${field.name}`, ...inner];
  });
}

/** The fields of a part; none for what is no part. */
function partOf({ type }: RecordField): { readonly name: string; readonly fields: Fields } {
  return type.is === "part" ? type : { name: "", fields: [] };
}

/** The fields that are read where they are written. */
function stationary(typename: string, written: Fields): Fields {
  return written.filter(({ name }) => moved[`${typename}.${name}`] === undefined);
}

/** What of a part is read beside it: by which names it is written and read. */
function movedFrom(field: RecordField): [from: string, to: string][] {
  const { name: part, fields } = partOf(field);
  return fields.flatMap(({ name }): [string, string][] => {
    const to = moved[`${part}.${name}`];
    return to === undefined ? [] : [[name, to]];
  });
}

/** What a field is called where it is read: `seriesId` is `series`, and `municipalityCodes` are `municipalities`. */
function readName(typename: string, { name }: RecordField): string {
  const [, noun, many] = /^(.+)(?:Id|Code)(s?)$/.exec(name) ?? [];
  const plain = noun === undefined ? name : many === "" ? noun : `${noun}s`.replace(/ys$/, "ies");
  return names[`${typename}.${name}`] ?? plain;
}

/** The type that a field has where it is read, a list aside. */
function readType({ name, type }: RecordField): string {
  switch (type.is) {
    case "text":
      return isCode(name) ? "MemberParty" : "String";
    case "integer":
      return "Int";
    case "number":
      return "Float";
    case "boolean":
      return "Boolean";
    case "id":
      return type.refersTo;
    case "scalar":
      return type.scalar;
    case "term":
      return type.vocabulary;
    case "part":
      return parts[type.name] ?? type.name;
  }
}

function innerSelection(field: RecordField): string {
  if (field.type.is === "part") return `{ ${selectionOf(field.type.name, field.type.fields)} }`;
  if (field.type.is === "id") return "{ id }";
  return isCode(field.name) ? "{ code }" : "";
}

function fieldAsRead(field: RecordField, given: unknown): unknown {
  if (given == null) return field.list ? [] : null;
  if (Array.isArray(given)) return given.map((one) => fieldAsRead({ ...field, list: false }, one));
  const { type, name } = field;
  if (type.is === "part") return asRead(type.name, type.fields, given);
  if (type.is === "id") return { id: given };
  if (isCode(name)) return { code: given };
  const isInstant = type.is === "scalar" && type.scalar === "DateTime";
  return isInstant && typeof given === "string" ? canonicalInstant(given) : given;
}

function isCode(name: string): boolean {
  return /Codes?$/.test(name);
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
