import {
  type RecordField,
  type RecordKind,
  type VocabularyName,
  writtenFields,
} from "@finsam/domain";
import type { InputRef } from "@pothos/core";
import { builder, type BuilderTypes } from "./builder.ts";
import {
  AccessibilityFact,
  ApplicationStatus,
  AttendanceQualifier,
  Audience,
  BoardRole,
  ContributorRole,
  DatePrecision,
  DocumentKind,
  EventKind,
  InitiativeKind,
  InitiativeStatus,
  NewsKind,
  OrganisationKind,
  PartOfDay,
  PhaseKind,
  RegistrationStatus,
  Visibility,
} from "./enum.ts";

type InputFields = PothosSchemaTypes.InputFieldBuilder<BuilderTypes, "InputObject">;

/** The closed sets of which authors write terms. */
const terms: { readonly [Name in VocabularyName]?: InputRef<string> } = {
  AccessibilityFact,
  ApplicationStatus,
  AttendanceQualifier,
  Audience,
  BoardRole,
  ContributorRole,
  DatePrecision,
  DocumentKind,
  EventKind,
  InitiativeKind,
  InitiativeStatus,
  NewsKind,
  OrganisationKind,
  PartOfDay,
  PhaseKind,
  RegistrationStatus,
  Visibility,
};

/** The fields of a new record. What its kind needs is required, but for what an event can take over from its series. */
export function newFields(t: InputFields, kind: RecordKind) {
  const inherited = kind === "Event" ? templateNames() : new Set();
  return inputFields(
    t,
    writtenFields(kind),
    ({ name, required }) => required && !inherited.has(name),
  );
}

/** The fields of a change. None is required: absent keeps, null clears. */
export function changedFields(t: InputFields, kind: RecordKind) {
  return inputFields(t, writtenFields(kind), () => false);
}

/** A record and the version of it that the author has seen. */
export function seenFields(t: InputFields) {
  return {
    id: t.id({ required: true, description: "Which record, by its id." }),
    expectedVersion: t.int({
      required: true,
      description:
        "The version that you have seen. Where it is another by now, nothing is written (VersionConflict).",
    }),
  };
}

/** What a creation says beside its records. An association owns itself. */
export function creationFields(t: InputFields, kind: RecordKind) {
  const association = t.string({
    description:
      "Slug of the association that is to own it (ägare). May be left out by who writes in a single one.",
  });
  return {
    ...(kind === "Association" ? {} : { association }),
    idempotencyKey: t.string({
      required: true,
      description:
        "Your own name for this creation, 1–200 characters, such as a UUID. Sent again with the same content it answers " +
        "the same and creates nothing.",
    }),
  };
}

/** What an event can take over from its series. */
function templateNames(): ReadonlySet<unknown> {
  const template = writtenFields("EventSeries").find(({ type }) => type.is === "part")?.type;
  return new Set(template?.is === "part" ? template.fields.map(({ name }) => name) : []);
}

function inputFields(
  t: InputFields,
  fields: readonly RecordField[],
  isRequired: (field: RecordField) => boolean,
) {
  return Object.fromEntries(
    fields.map((field) => [field.name, inputField(t, field, isRequired(field))]),
  );
}

function inputField(t: InputFields, field: RecordField, required: boolean) {
  const type = inputTypeOf(field);
  const { description } = field;
  return field.list
    ? t.field({ type: [type], required, description })
    : t.field({ type, required, description });
}

function inputTypeOf({ name, type }: RecordField) {
  switch (type.is) {
    case "text":
      return "String";
    case "integer":
      return "Int";
    case "number":
      return "Float";
    case "boolean":
      return "Boolean";
    case "id":
      return "ID";
    case "scalar":
      return type.scalar;
    case "part":
      return partInput(type.name, type.fields);
    case "term": {
      const term = terms[type.vocabulary];
      if (term === undefined) throw new TypeError(`Expected an enum for the terms of ${name}`);
      return term;
    }
  }
}

const parts = new Map<string, InputRef<object>>();

/** The input of a part, which is given and replaced whole. */
function partInput(name: string, fields: readonly RecordField[]): InputRef<object> {
  const made =
    parts.get(name) ??
    builder.inputType(`${name}Input`, {
      description: `What is written as \`${name}\`. It takes the place of all that was there.`,
      fields: (t) => inputFields(t, fields, ({ required }) => required),
    });
  parts.set(name, made);
  return made;
}
