import { vocabulary } from "@finsam/domain";
import { label } from "@finsam/domain/labels";
import { type GraphQLSchema, isEnumType } from "graphql";
import { builder } from "./builder.ts";

export const MemberPartyKind = builder.enumType("MemberPartyKind", {
  description: "Kind of member party (medlemspart); by law 2003:1210 § 1.",
  values: vocabulary.MemberPartyKind,
});
export const BoardRole = builder.enumType("BoardRole", {
  description: "Role on the board (styrelseuppdrag).",
  values: vocabulary.BoardRole,
});
export const OrganisationKind = builder.enumType("OrganisationKind", {
  description: "Kind of partner (samverkanspart).",
  values: vocabulary.OrganisationKind,
});
export const Visibility = builder.enumType("Visibility", {
  description: "Who may see a record (synlighet).",
  values: vocabulary.Visibility,
});
export const EventKind = builder.enumType("EventKind", {
  description: "Kind of event (aktivitet).",
  values: vocabulary.EventKind,
});
export const Audience = builder.enumType("Audience", {
  description: "For whom an event is (målgrupp).",
  values: vocabulary.Audience,
});
export const DatePrecision = builder.enumType("DatePrecision", {
  description:
    "How well a day is known: DAY means each of the days, the others some day within them. Seasons are March–May, " +
    "June–August, September–November and December–February.",
  values: vocabulary.DatePrecision,
});
export const ConfirmationAnswer = builder.enumType("ConfirmationAnswer", {
  description: "What an association answers (svar).",
  values: vocabulary.ConfirmationAnswer,
});
export const PairKind = builder.enumType("PairKind", {
  description: "How two events go together (parangivelse).",
  values: vocabulary.PairKind,
});
export const PartOfDay = builder.enumType("PartOfDay", {
  description: "Part of the day (del av dagen): before 12.00, 12.00–17.00, from 17.00.",
  values: vocabulary.PartOfDay,
});
export const EventStatus = builder.enumType("EventStatus", {
  description: "Whether an event takes place as planned (status).",
  values: vocabulary.EventStatus,
});
export const AccessibilityFact = builder.enumType("AccessibilityFact", {
  description: "A known fact on accessibility (tillgänglighet).",
  values: vocabulary.AccessibilityFact,
});
export const ContributorRole = builder.enumType("ContributorRole", {
  description: "What somebody does at an event (medverkan).",
  values: vocabulary.ContributorRole,
});
export const RegistrationStatus = builder.enumType("RegistrationStatus", {
  description: "Whether one can sign up (anmälan).",
  values: vocabulary.RegistrationStatus,
});
export const AttendanceQualifier = builder.enumType("AttendanceQualifier", {
  description: "How exact a number is.",
  values: vocabulary.AttendanceQualifier,
});
export const InitiativeKind = builder.enumType("InitiativeKind", {
  description: "Whether an insats is for individuals or for structures.",
  values: vocabulary.InitiativeKind,
});
export const InitiativeStatus = builder.enumType("InitiativeStatus", {
  description: "How far an insats has come.",
  values: vocabulary.InitiativeStatus,
});
export const ApplicationStatus = builder.enumType("ApplicationStatus", {
  description: "How far an application to ESF has come.",
  values: vocabulary.ApplicationStatus,
});
export const PhaseKind = builder.enumType("PhaseKind", {
  description: "Phase of an ESF project (fas).",
  values: vocabulary.PhaseKind,
});
export const DocumentKind = builder.enumType("DocumentKind", {
  description: "Kind of document (dokument).",
  values: vocabulary.DocumentKind,
});
export const NewsKind = builder.enumType("NewsKind", {
  description: "Kind of news (nyhet).",
  values: vocabulary.NewsKind,
});
export const RecordKind = builder.enumType("RecordKind", {
  description: "The kinds of record that search finds.",
  values: vocabulary.RecordKind,
});
export const SourceKind = builder.enumType("SourceKind", {
  description: "Where an association's records are written.",
  values: vocabulary.SourceKind,
});
export const SourceState = builder.enumType("SourceState", {
  description: "How fresh what comes from a source is.",
  values: vocabulary.SourceState,
});
export const RoleName = builder.enumType("RoleName", {
  description:
    "What somebody may do for an association (behörighet), each with the rights of those before it: a READER sees drafts, " +
    "an EDITOR writes them, a COORDINATOR publishes, an ADMIN manages people, API tokens and sources.",
  values: vocabulary.RoleName,
});
export const ActorKind = builder.enumType("ActorKind", {
  description: "What has done something (aktör).",
  values: vocabulary.ActorKind,
});
export const AuditAction = builder.enumType("AuditAction", {
  description: "What was done (åtgärd).",
  values: vocabulary.AuditAction,
});

/** Gives every value of every enum of the domain its Swedish word as description. */
export function describeEnums(schema: GraphQLSchema): void {
  for (const name of namesOf(vocabulary)) {
    const type = schema.getType(name);
    if (!isEnumType(type)) continue;
    for (const term of vocabulary[name]) {
      const value = type.getValue(term);
      if (value) value.description = label(name, term);
    }
  }
}

function namesOf<Key extends string>(object: Readonly<Record<Key, unknown>>): Key[] {
  const names: Key[] = [];
  for (const name in object) names.push(name);
  return names;
}
