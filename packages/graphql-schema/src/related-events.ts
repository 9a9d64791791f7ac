import { builder } from "./builder.ts";
import { EventConnection } from "./connection.ts";
import { EventFilter } from "./event-filter.ts";
import {
  type EventListArgs,
  eventListOrder,
  eventsOf,
  eventsQuery,
  eventsWhere,
  linkedEventsQuery,
} from "./event-list.ts";
import { Association, EsfProject, Event, EventSeries, Initiative } from "./record.ts";
import { byKey, relatedConnection } from "./related-connection.ts";

const eventsOfAssociation = relatedConnection({
  order: eventListOrder,
  async rows(keys, args: EventListArgs, context, info) {
    const { where, ...query } = linkedEventsQuery(args, context, info);
    const parents = await context.prisma.association.findMany({
      where: { id: { in: [...keys] } },
      select: { id: true, events: { ...query, where: { ...where, belongs: true } } },
    });
    return byKey(keys, parents, (parent) => eventsOf(parent.events), []);
  },
  async count(keys, args: EventListArgs, context) {
    const where = { belongs: true, event: { is: eventsWhere(args, context) } };
    const parents = await context.prisma.association.findMany({
      where: { id: { in: [...keys] } },
      select: { id: true, _count: { select: { events: { where } } } },
    });
    return byKey(keys, parents, (parent) => parent._count.events, 0);
  },
});

const eventsOfSeries = relatedConnection({
  order: eventListOrder,
  async rows(keys, args: EventListArgs, context, info) {
    const parents = await context.prisma.eventSeries.findMany({
      where: { id: { in: [...keys] } },
      select: { id: true, events: eventsQuery(args, context, info) },
    });
    return byKey(keys, parents, (parent) => parent.events, []);
  },
  async count(keys, args: EventListArgs, context) {
    const parents = await context.prisma.eventSeries.findMany({
      where: { id: { in: [...keys] } },
      select: { id: true, _count: { select: { events: { where: eventsWhere(args, context) } } } },
    });
    return byKey(keys, parents, (parent) => parent._count.events, 0);
  },
});

const eventsOfInitiative = relatedConnection({
  order: eventListOrder,
  async rows(keys, args: EventListArgs, context, info) {
    const parents = await context.prisma.initiative.findMany({
      where: { id: { in: [...keys] } },
      select: { id: true, events: linkedEventsQuery(args, context, info) },
    });
    return byKey(keys, parents, (parent) => eventsOf(parent.events), []);
  },
  async count(keys, args: EventListArgs, context) {
    const where = { event: { is: eventsWhere(args, context) } };
    const parents = await context.prisma.initiative.findMany({
      where: { id: { in: [...keys] } },
      select: { id: true, _count: { select: { events: { where } } } },
    });
    return byKey(keys, parents, (parent) => parent._count.events, 0);
  },
});

const eventsOfEsfProject = relatedConnection({
  order: eventListOrder,
  async rows(keys, args: EventListArgs, context, info) {
    const parents = await context.prisma.esfProject.findMany({
      where: { id: { in: [...keys] } },
      select: { id: true, events: linkedEventsQuery(args, context, info) },
    });
    return byKey(keys, parents, (parent) => eventsOf(parent.events), []);
  },
  async count(keys, args: EventListArgs, context) {
    const where = { event: { is: eventsWhere(args, context) } };
    const parents = await context.prisma.esfProject.findMany({
      where: { id: { in: [...keys] } },
      select: { id: true, _count: { select: { events: { where } } } },
    });
    return byKey(keys, parents, (parent) => parent._count.events, 0);
  },
});

const filter = { type: EventFilter, description: "Which of them; all without it." } as const;

builder.objectField(Association, "events", (t) =>
  t.connection(
    {
      type: Event,
      description: "Events (aktiviteter) that it owns or, confirmed, organises, in order of time.",
      args: { filter: t.arg(filter) },
      resolve: eventsOfAssociation,
    },
    EventConnection,
  ),
);

builder.objectField(EventSeries, "events", (t) =>
  t.connection(
    {
      type: Event,
      description: "Its events (aktiviteter), in order of time.",
      args: { filter: t.arg(filter) },
      resolve: eventsOfSeries,
    },
    EventConnection,
  ),
);

builder.objectField(Initiative, "events", (t) =>
  t.connection(
    {
      type: Event,
      description: "Events (aktiviteter) about it, in order of time.",
      resolve: eventsOfInitiative,
    },
    EventConnection,
  ),
);

builder.objectField(EsfProject, "events", (t) =>
  t.connection(
    {
      type: Event,
      description: "Events (aktiviteter) about it, in order of time.",
      resolve: eventsOfEsfProject,
    },
    EventConnection,
  ),
);
