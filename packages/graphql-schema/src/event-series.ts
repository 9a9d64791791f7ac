import { builder } from "./builder.ts";
import { Audience, EventKind } from "./enum.ts";
import { EventSeries } from "./record.ts";
import { Venue } from "./venue.ts";
import { ownedBy, visible } from "./visible.ts";

const EventTemplate = builder.objectRef<PrismaJson.EventTemplate>("EventTemplate").implement({
  description: "Mall: what a new occurrence of a series takes over, unless it says otherwise.",
  fields: (t) => ({
    title: t.exposeString("title", { nullable: true, description: "The title of an occurrence." }),
    summary: t.exposeString("summary", {
      nullable: true,
      description: "A few sentences on an occurrence.",
    }),
    kind: t.expose("kind", { type: EventKind, nullable: true, description: "Kind of event." }),
    audience: t.expose("audience", {
      type: [Audience],
      description: "For whom it is (målgrupp). The first is the primary audience.",
    }),
    theme: t.exposeString("theme", {
      nullable: true,
      description: "What it is about (tema), a few words.",
    }),
    venue: t.expose("venue", { type: Venue, nullable: true, description: "Where it is (plats)." }),
    doorsTime: t.exposeString("doorsTime", {
      nullable: true,
      description: "When the doors open (insläpp), `HH:MM` in the occurrence's time zone.",
    }),
    startTime: t.exposeString("startTime", {
      nullable: true,
      description: "When it starts, `HH:MM` in the occurrence's time zone.",
    }),
    endTime: t.exposeString("endTime", {
      nullable: true,
      description: "When it ends, exclusive, `HH:MM` in the occurrence's time zone.",
    }),
    registrationEmail: t.exposeString("registrationEmail", {
      nullable: true,
      description: "A function mailbox where one signs up (anmälan).",
    }),
    priceSek: t.exposeInt("priceSek", {
      nullable: true,
      description: "Price in Swedish kronor; 0 = free, null = not stated.",
    }),
  }),
});

builder.prismaObjectFields(EventSeries, (t) => ({
  owner: t.relation("owner", { description: "The association that keeps the record (ägare)." }),
  source: t.relation("source", { description: "Where the record comes from (källa)." }),
  name: t.exposeString("name", { description: "The name." }),
  aliases: t.exposeStringList("aliases", { description: "Other names and spellings." }),
  description: t.exposeString("description", {
    nullable: true,
    description: "What it is, in Markdown.",
  }),
  template: t.expose("template", {
    type: EventTemplate,
    nullable: true,
    description: "What a new occurrence takes over (mall); null where nothing is.",
  }),
}));

builder.queryField("eventSeries", (t) =>
  t.prismaField({
    type: [EventSeries],
    description: "Series of events (serier), by name.",
    args: { association: t.arg.string({ description: "Slug of the owner; all without it." }) },
    resolve: (query, _root, { association }, context) =>
      context.prisma.eventSeries.findMany({
        ...query,
        where: {
          AND: [visible(context), association == null ? {} : ownedBy([association], context)],
        },
        orderBy: [{ name: "asc" }, { id: "asc" }],
      }),
  }),
);
