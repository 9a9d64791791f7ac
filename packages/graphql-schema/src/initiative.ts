import { builder } from "./builder.ts";
import { Actor, knownActors } from "./actor.ts";
import { InitiativeKind, InitiativeStatus } from "./enum.ts";
import { Outcome } from "./outcome.ts";
import { MemberParty, partyOrNull } from "./party.ts";
import { Document, EsfProject, Initiative } from "./record.ts";
import { Venue } from "./venue.ts";
import { visible, visibleOrNull } from "./visible.ts";

const TargetGroup = builder.objectRef<PrismaJson.TargetGroups[number]>("TargetGroup").implement({
  description: "Målgrupp: whom an insats is for, during a time.",
  fields: (t) => ({
    ageFrom: t.exposeInt("ageFrom", { nullable: true, description: "Lowest age, inclusive." }),
    ageTo: t.exposeInt("ageTo", { nullable: true, description: "Highest age, inclusive." }),
    needs: t.exposeStringList("needs", { description: "Needs (behov) in a few words each." }),
    description: t.exposeString("description", { nullable: true, description: "In words." }),
    population: t.exposeInt("population", {
      nullable: true,
      description: "How many people it could concern.",
    }),
    validFrom: t.expose("validFrom", {
      type: "PartialDate",
      nullable: true,
      description: "First day, inclusive; null: always before.",
    }),
    validTo: t.expose("validTo", {
      type: "PartialDate",
      nullable: true,
      description: "Last day, inclusive; null: still, or not known.",
    }),
  }),
});

builder.prismaObjectFields(Initiative, (t) => ({
  owner: t.relation("owner", {
    description: "The association that finances it and keeps the record.",
  }),
  source: t.relation("source", { description: "Where the record comes from (källa)." }),
  name: t.exposeString("name", { description: "The name." }),
  aliases: t.exposeStringList("aliases", { description: "Other names and spellings." }),
  summary: t.exposeString("summary", { nullable: true, description: "A few sentences." }),
  description: t.exposeString("description", {
    nullable: true,
    description: "Running text in Markdown.",
  }),
  kinds: t.expose("kinds", {
    type: [InitiativeKind],
    description: "Both for a mixed insats; empty where not stated.",
  }),
  status: t.expose("status", {
    type: InitiativeStatus,
    nullable: true,
    description: "How far it has come; null where not known.",
  }),
  targetGroups: t.expose("targetGroups", {
    type: [TargetGroup],
    description: "Whom it is and was for (målgrupper), each with its time.",
  }),
  municipalities: t.field({
    type: [MemberParty],
    description: "Municipalities (kommuner) whose inhabitants it is for; empty where not stated.",
    select: { municipalityCodes: true },
    resolve: ({ municipalityCodes }) =>
      municipalityCodes.flatMap((code) => partyOrNull(code) ?? []),
  }),
  operators: t.relation("operators", {
    type: Actor,
    description:
      "Who runs it (utförare): an association may not itself serve individuals (2003:1210 § 7).",
    query: (_args, context) => ({
      where: { AND: [{ role: "OPERATOR" }, knownActors(context)] },
      orderBy: { position: "asc" },
    }),
  }),
  startsOn: t.expose("startsOn", {
    type: "PartialDate",
    nullable: true,
    description: "What is known of its first day, inclusive.",
  }),
  endsOn: t.expose("endsOn", {
    type: "PartialDate",
    nullable: true,
    description: "What is known of its last day, inclusive; null: still, or not known.",
  }),
  venue: t.expose("venue", { type: Venue, nullable: true, description: "Where it is (plats)." }),
  website: t.expose("website", { type: "URL", nullable: true, description: "Its own web page." }),
  outcomes: t.expose("outcomes", { type: [Outcome], description: "Measured results (resultat)." }),
  documents: t.field({
    type: [Document],
    description: "Documents (dokument) about it, by title.",
    select: (_args, context, nested) => ({
      documents: {
        where: { document: { is: visible(context) } },
        orderBy: [{ document: { title: "asc" } }, { documentId: "asc" }],
        select: { document: nested() },
      },
    }),
    resolve: ({ documents }) => documents.flatMap(({ document }) => document ?? []),
  }),
  partOf: t.field({
    type: Initiative,
    nullable: true,
    description: "The insats of which it is a part.",
    select: (_args, _context, nested) => ({ partOf: nested() }),
    resolve: ({ partOf }, _args, context) => visibleOrNull(partOf, context),
  }),
  parts: t.relation("parts", {
    description: "Its parts, by name.",
    query: (_args, context) => ({
      where: visible(context),
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
  }),
  predecessor: t.field({
    type: Initiative,
    nullable: true,
    description: "The insats that it carries on.",
    select: (_args, _context, nested) => ({ predecessor: nested() }),
    resolve: ({ predecessor }, _args, context) => visibleOrNull(predecessor, context),
  }),
  successor: t.field({
    type: Initiative,
    nullable: true,
    description: "The insats that carries it on; of several the latest written.",
    select: (_args, context, nested) => ({
      successors: {
        where: visible(context),
        orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
        take: 1,
        ...nested(),
      },
    }),
    resolve: ({ successors }) => successors[0] ?? null,
  }),
  esfProjects: t.field({
    type: [EsfProject],
    description: "ESF projects of which it is a part (delprojekt), by name.",
    select: (_args, context, nested) => ({
      subprojects: {
        where: { esfProject: { is: visible(context) } },
        orderBy: [{ esfProject: { name: "asc" } }, { esfProjectId: "asc" }],
        select: { esfProjectId: true, esfProject: nested() },
      },
    }),
    resolve: ({ subprojects }) => {
      const projects = new Map(subprojects.map((part) => [part.esfProjectId, part.esfProject]));
      return [...projects.values()].flatMap((project) => project ?? []);
    },
  }),
  confirmedOn: t.expose("confirmedOn", {
    type: "Date",
    nullable: true,
    description: "The day on which its owner last said that this is right.",
  }),
}));
