import { builder } from "./builder.ts";
import { DocumentKind } from "./enum.ts";
import { Document, EsfProject, Event, Initiative } from "./record.ts";
import { visible, visibleEvents } from "./visible.ts";

builder.prismaObjectFields(Document, (t) => ({
  owner: t.relation("owner", { description: "The association that keeps the record (ägare)." }),
  source: t.relation("source", { description: "Where the record comes from (källa)." }),
  title: t.exposeString("title", { description: "The title." }),
  kind: t.expose("kind", { type: DocumentKind, description: "Kind of document." }),
  summary: t.exposeString("summary", { nullable: true, description: "A few sentences." }),
  publishedOn: t.expose("publishedOn", {
    type: "PartialDate",
    nullable: true,
    description: "What is known of the day on which it was published.",
  }),
  url: t.expose("url", {
    type: "URL",
    nullable: true,
    description: "Where it is; null where it is not to be had.",
  }),
  mediaType: t.exposeString("mediaType", {
    nullable: true,
    description: "IANA media type, such as `application/pdf`.",
  }),
  language: t.exposeString("language", { description: "Its language (BCP 47), such as `sv`." }),
  initiatives: t.field({
    type: [Initiative],
    description: "Insatser that it is about, by name.",
    select: (_args, context, nested) => ({
      initiatives: {
        where: { initiative: { is: visible(context) } },
        orderBy: [{ initiative: { name: "asc" } }, { initiativeId: "asc" }],
        select: { initiative: nested() },
      },
    }),
    resolve: ({ initiatives }) => initiatives.flatMap(({ initiative }) => initiative ?? []),
  }),
  esfProjects: t.field({
    type: [EsfProject],
    description: "ESF projects that it is about, by name.",
    select: (_args, context, nested) => ({
      esfProjects: {
        where: { esfProject: { is: visible(context) } },
        orderBy: [{ esfProject: { name: "asc" } }, { esfProjectId: "asc" }],
        select: { esfProject: nested() },
      },
    }),
    resolve: ({ esfProjects }) => esfProjects.flatMap(({ esfProject }) => esfProject ?? []),
  }),
  events: t.field({
    type: [Event],
    description: "Events (aktiviteter) to which it belongs, in order of time.",
    select: (_args, context, nested) => ({
      events: {
        where: { event: { is: visibleEvents(context) } },
        orderBy: [{ event: { sortAt: "asc" } }, { eventId: "asc" }],
        select: { event: nested() },
      },
    }),
    resolve: ({ events }) => events.flatMap(({ event }) => event ?? []),
  }),
}));
