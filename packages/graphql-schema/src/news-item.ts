import { builder } from "./builder.ts";
import { NewsKind } from "./enum.ts";
import { Document, EsfProject, Event, Initiative, NewsItem } from "./record.ts";
import { visible, visibleEvents } from "./visible.ts";

const Image = builder.objectRef<PrismaJson.Image>("Image").implement({
  description: "Bild, with words for those who do not see it.",
  fields: (t) => ({
    url: t.expose("url", { type: "URL", description: "Where the picture is." }),
    alternativeText: t.exposeString("alternativeText", {
      description: "What it shows (alternativtext).",
    }),
    caption: t.exposeString("caption", {
      nullable: true,
      description: "Text below it (bildtext).",
    }),
    credit: t.exposeString("credit", { nullable: true, description: "Who made it (fotograf)." }),
  }),
});

builder.prismaObjectFields(NewsItem, (t) => ({
  owner: t.relation("owner", { description: "The association that keeps the record (ägare)." }),
  source: t.relation("source", { description: "Where the record comes from (källa)." }),
  title: t.exposeString("title", { description: "The title." }),
  kind: t.expose("kind", { type: NewsKind, description: "Kind of news." }),
  lead: t.exposeString("lead", { nullable: true, description: "Ingress: a few sentences first." }),
  text: t.exposeString("text", { nullable: true, description: "Running text in Markdown." }),
  publishedOn: t.expose("publishedOn", {
    type: "PartialDate",
    nullable: true,
    description: "What is known of the day on which it was published.",
  }),
  lastDay: t.expose("lastDay", {
    type: "Date",
    nullable: true,
    description: "The last day of a job advert (sista ansökningsdag), inclusive.",
  }),
  image: t.expose("image", { type: Image, nullable: true, description: "A picture." }),
  events: t.field({
    type: [Event],
    description: "Events (aktiviteter) that it is about, in order of time.",
    select: (_args, context, nested) => ({
      events: {
        where: { event: { is: visibleEvents(context) } },
        orderBy: [{ event: { sortAt: "asc" } }, { eventId: "asc" }],
        select: { event: nested() },
      },
    }),
    resolve: ({ events }) => events.flatMap(({ event }) => event ?? []),
  }),
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
  documents: t.field({
    type: [Document],
    description: "Documents (dokument) that it is about, by title.",
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
