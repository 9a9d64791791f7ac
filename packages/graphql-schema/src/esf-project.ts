import { Actor, actorTarget, isKnown, knownActors } from "./actor.ts";
import { builder } from "./builder.ts";
import { ApplicationStatus, PhaseKind } from "./enum.ts";
import { Outcome } from "./outcome.ts";
import { Document, EsfProject, Initiative } from "./record.ts";
import { visible, visibleOrNull } from "./visible.ts";

const Phase = builder.objectRef<PrismaJson.Phases[number]>("Phase").implement({
  description: "Fas: a phase of a project.",
  fields: (t) => ({
    kind: t.expose("kind", { type: PhaseKind, description: "Which phase." }),
    from: t.expose("from", {
      type: "PartialDate",
      nullable: true,
      description: "What is known of its first day, inclusive.",
    }),
    to: t.expose("to", {
      type: "PartialDate",
      nullable: true,
      description: "What is known of its last day, inclusive.",
    }),
  }),
});

const Figure = builder.objectRef<PrismaJson.Figures[number]>("Figure").implement({
  description: "Uppgift: what one source says. Sources may disagree; each is kept.",
  fields: (t) => ({
    kind: t.exposeString("kind", {
      description:
        "What it tells: PLANNED_PARTICIPANTS, TOTAL_BUDGET, GRANTED_SUPPORT, GRANTED_TO and others.",
    }),
    value: t.exposeFloat("value", { nullable: true, description: "The value, if it is no date." }),
    unit: t.exposeString("unit", {
      nullable: true,
      description: "The unit of the value, such as SEK.",
    }),
    date: t.expose("date", {
      type: "PartialDate",
      nullable: true,
      description: "The date, if it is one.",
    }),
    source: t.exposeString("source", { description: "Who says so." }),
    asOf: t.expose("asOf", {
      type: "PartialDate",
      nullable: true,
      description: "When the source said so.",
    }),
  }),
});

const Subproject = builder.prismaObject("Subproject", {
  description: "Delprojekt: a part of a project with an owner of its own.",
  select: { esfProjectId: true, position: true },
  fields: (t) => ({
    name: t.exposeString("name", { description: "The name." }),
    owner: t.field({
      type: Actor,
      nullable: true,
      description: "Who owns the part (delprojektägare); null where not known.",
      select: (_args, _context, nested) => ({ owner: nested({ select: actorTarget }) }),
      resolve: ({ owner }, _args, context) =>
        owner !== null && isKnown(owner, context) ? owner : null,
    }),
    initiative: t.field({
      type: Initiative,
      nullable: true,
      description: "The insats that the part runs.",
      select: (_args, _context, nested) => ({ initiative: nested() }),
      resolve: ({ initiative }, _args, context) => visibleOrNull(initiative, context),
    }),
  }),
});

builder.prismaObjectFields(EsfProject, (t) => ({
  owner: t.relation("owner", {
    description: "The association that keeps the record; not the project owner (projektägare).",
  }),
  source: t.relation("source", { description: "Where the record comes from (källa)." }),
  name: t.exposeString("name", { description: "The name." }),
  aliases: t.exposeStringList("aliases", { description: "Other names and spellings." }),
  summary: t.exposeString("summary", { nullable: true, description: "A few sentences." }),
  diaryNumber: t.exposeString("diaryNumber", {
    nullable: true,
    description: "Diarienummer of Svenska ESF-rådet, `2019/00171`; null where not known.",
  }),
  fund: t.exposeString("fund", { description: "The fund (fond)." }),
  programmePeriod: t.exposeString("programmePeriod", {
    nullable: true,
    description: "Programperiod, such as 2014–2020.",
  }),
  programmeArea: t.exposeString("programmeArea", { nullable: true, description: "Programområde." }),
  specificGoal: t.exposeString("specificGoal", { nullable: true, description: "Specifikt mål." }),
  projectOwner: t.field({
    type: Actor,
    nullable: true,
    description:
      "Projektägare: need not be the association that keeps the record; null where not known.",
    select: (_args, context, nested) => ({
      actors: {
        orderBy: [{ role: "asc" }, { position: "asc" }],
        where: knownActors(context),
        ...nested({ select: { id: true, role: true } }),
      },
    }),
    resolve: ({ actors }) => actors.find(({ role }) => role === "PROJECT_OWNER") ?? null,
  }),
  partners: t.field({
    type: [Actor],
    description: "Who takes part (samverkansparter).",
    select: (_args, context, nested) => ({
      actors: {
        orderBy: [{ role: "asc" }, { position: "asc" }],
        where: knownActors(context),
        ...nested({ select: { id: true, role: true } }),
      },
    }),
    resolve: ({ actors }) => actors.filter(({ role }) => role === "PARTNER"),
  }),
  subprojects: t.relation("subprojects", {
    type: Subproject,
    description: "Its parts (delprojekt).",
    query: { orderBy: { position: "asc" } },
  }),
  applicationStatus: t.expose("applicationStatus", {
    type: ApplicationStatus,
    nullable: true,
    description: "How far the application has come; null where not known.",
  }),
  grantedFrom: t.expose("grantedFrom", {
    type: "Date",
    nullable: true,
    description: "First day granted, inclusive.",
  }),
  grantedTo: t.expose("grantedTo", {
    type: "Date",
    nullable: true,
    description: "Last day granted, inclusive. Sources may disagree: see figures.",
  }),
  phases: t.expose("phases", { type: [Phase], description: "Its phases (faser), in order." }),
  figures: t.expose("figures", { type: [Figure], description: "What sources say, each kept." }),
  targetGroup: t.exposeString("targetGroup", {
    nullable: true,
    description: "Whom it is for (målgrupp), in words.",
  }),
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
}));
