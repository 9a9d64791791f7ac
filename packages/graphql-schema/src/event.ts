import { seesPlanning } from "@finsam/database";
import { isoWeekOfEvent } from "@finsam/domain";
import { builder } from "./builder.ts";
import { Contributor } from "./contributor.ts";
import {
  AccessibilityFact,
  Audience,
  DatePrecision,
  EventKind,
  EventStatus,
  PartOfDay,
} from "./enum.ts";
import { Attendance, Registration } from "./event-part.ts";
import { Association, Event, Organisation } from "./record.ts";
import { Venue } from "./venue.ts";
import { visible, visibleEventOrNull, visibleEvents } from "./visible.ts";

builder.prismaObjectFields(Event, (t) => ({
  owner: t.relation("owner", { description: "The association that keeps the record (ägare)." }),
  source: t.relation("source", { description: "Where the record comes from (källa)." }),
  title: t.exposeString("title", { description: "The title." }),
  summary: t.exposeString("summary", { nullable: true, description: "A few sentences." }),
  description: t.exposeString("description", {
    nullable: true,
    description: "Running text in Markdown.",
  }),
  theme: t.exposeString("theme", {
    nullable: true,
    description: "What it is about (tema), a few words.",
  }),
  kind: t.expose("kind", { type: EventKind, description: "Kind of event." }),
  audience: t.expose("audience", {
    type: [Audience],
    description: "For whom it is (målgrupp). The first is the primary audience.",
  }),
  startsOn: t.expose("startsOn", {
    type: "Date",
    description:
      "First day. Less exact than a day: the first day on which it may be (see datePrecision).",
  }),
  endsOn: t.expose("endsOn", { type: "Date", description: "Last day, inclusive." }),
  datePrecision: t.expose("datePrecision", {
    type: DatePrecision,
    description: "How well the day is known.",
  }),
  partOfDay: t.expose("partOfDay", {
    type: PartOfDay,
    nullable: true,
    description: "Part of the day, where that is known without a clock time.",
  }),
  doorsAt: t.expose("doorsAt", {
    type: "DateTime",
    nullable: true,
    description: "When the doors open (insläpp), such as for breakfast.",
  }),
  startsAt: t.expose("startsAt", {
    type: "DateTime",
    nullable: true,
    description: "When it starts; null where no clock time is known.",
  }),
  endsAt: t.expose("endsAt", {
    type: "DateTime",
    nullable: true,
    description: "When it ends, exclusive; null where not known: never guessed.",
  }),
  timeZone: t.exposeString("timeZone", { description: "IANA time zone of its clock times." }),
  isoWeek: t.string({
    nullable: true,
    description: "ISO 8601 week of its first day, `2019-W42`; null for a month or a season.",
    select: { startsOn: true, datePrecision: true },
    resolve: ({ startsOn, datePrecision }) =>
      isoWeekOfEvent({ startsOn: startsOn.toISOString().slice(0, 10), datePrecision }),
  }),
  venue: t.expose("venue", {
    type: Venue,
    nullable: true,
    description: "Where it is; null for online only, or where nothing is known.",
  }),
  online: t.exposeBoolean("online", { description: "Online; with a venue it is hybrid." }),
  onlineUrl: t.expose("onlineUrl", {
    type: "URL",
    nullable: true,
    description: "Link for joining online.",
  }),
  organisers: t.field({
    type: [Association],
    description:
      "Associations that arrange it (arrangörer), each confirmed by itself; may be empty.",
    select: (_args, context, nested) => ({
      associations: {
        where: { position: { not: null }, association: { is: visible(context) } },
        orderBy: { position: "asc" },
        select: { confirmed: true, association: nested() },
      },
    }),
    resolve: ({ associations }) =>
      associations.flatMap(({ confirmed, association }) => (confirmed ? (association ?? []) : [])),
  }),
  namedOrganisers: t.field({
    type: [Association],
    description:
      "Associations that its owner names as organisers (angivna arrangörer), whether they have confirmed it or not. Empty for all but its owner's people and the arrangers of its theme week.",
    select: (_args, context, nested) => ({
      ownerId: true,
      themeWeekId: true,
      associations: {
        where: { position: { not: null }, association: { is: visible(context) } },
        orderBy: { position: "asc" },
        select: { confirmed: true, association: nested() },
      },
    }),
    resolve: ({ associations, ...event }, _args, { sight }) =>
      seesPlanning(sight, event)
        ? associations.flatMap(({ association }) => association ?? [])
        : [],
  }),
  coOrganisers: t.field({
    type: [Organisation],
    description: "Organisations that arrange it too (medarrangörer).",
    select: (_args, context, nested) => ({
      organisations: {
        where: { organisation: { is: visible(context) } },
        orderBy: { position: "asc" },
        select: { position: true, organisation: nested() },
      },
    }),
    resolve: ({ organisations }) =>
      organisations.flatMap(({ position, organisation }) =>
        position === null ? [] : (organisation ?? []),
      ),
  }),
  isJoint: t.boolean({
    description: "Whether two organisers or more arrange it together (gemensam).",
    select: (_args, context) => ({
      _count: {
        select: {
          associations: { where: { confirmed: true, association: { is: visible(context) } } },
        },
      },
    }),
    resolve: ({ _count }) => _count.associations >= 2,
  }),
  contributors: t.field({
    type: [Contributor],
    description: "Speakers and others announced to the public (medverkande).",
    select: (_args, context, nested) => ({
      contributors: true,
      organisations: {
        where: { organisation: { is: visible(context) } },
        orderBy: { position: "asc" },
        select: { position: true, organisation: nested(true, ["organisation"], "Organisation") },
      },
    }),
    resolve: ({ contributors, organisations }) =>
      contributors.flatMap((contributor) => {
        const link = organisations.find(
          (row) => row.organisation?.id === contributor.organisationId,
        );
        if (contributor.person === null && !link) return [];
        return { ...contributor, organisation: link?.organisation ?? null };
      }),
  }),
  registration: t.expose("registration", {
    type: Registration,
    nullable: true,
    description: "How one signs up (anmälan); null where nothing is known.",
  }),
  plannedMinutes: t.int({
    nullable: true,
    description:
      "How long its planner reckons with where the end is not known (planerad längd); minutes. Null for all but its owner's people and the arrangers of its theme week.",
    select: { ownerId: true, themeWeekId: true, plannedMinutes: true },
    resolve: (event, _args, { sight }) =>
      seesPlanning(sight, event) ? event.plannedMinutes : null,
  }),
  capacity: t.exposeInt("capacity", { nullable: true, description: "Number of places." }),
  accessibility: t.expose("accessibility", {
    type: [AccessibilityFact],
    description: "Known facts on accessibility (tillgänglighet); empty: nothing stated.",
  }),
  status: t.expose("status", {
    type: EventStatus,
    description: "A cancelled event keeps its time and stays in lists, and says so.",
  }),
  previousStartsOn: t.expose("previousStartsOn", {
    type: "Date",
    nullable: true,
    description: "The first day before it was moved.",
  }),
  previousStartsAt: t.expose("previousStartsAt", {
    type: "DateTime",
    nullable: true,
    description: "The start before it was moved.",
  }),
  sequence: t.exposeInt("sequence", {
    description:
      "iCalendar's SEQUENCE (RFC 5545 § 3.8.7.4), raised by the owner at each change that matters.",
  }),
  attendance: t.expose("attendance", {
    type: Attendance,
    nullable: true,
    description: "How many came; null where not reported.",
  }),
  partOf: t.field({
    type: Event,
    nullable: true,
    description: "The event of which it is a part, such as a conference.",
    select: (_args, _context, nested) => ({ partOf: nested() }),
    resolve: ({ partOf }, _args, context) => visibleEventOrNull(partOf, context),
  }),
  parts: t.relation("parts", {
    description: "Events that are parts of it, in order of time.",
    query: (_args, context) => ({
      where: visibleEvents(context),
      orderBy: [{ sortAt: "asc" }, { id: "asc" }],
    }),
  }),
}));
