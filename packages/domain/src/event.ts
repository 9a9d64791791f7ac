import * as z from "zod";
import { annotations, described } from "./annotation.ts";
import { brokenRule } from "./failure.ts";
import { eventTimeRules, eventTimeShape } from "./event-time.ts";
import {
  daySchema,
  idOf,
  instantSchema,
  list,
  mailboxSchema,
  maybe,
  nameSchema,
  proseSchema,
  set,
  summarySchema,
  term,
  urlSchema,
} from "./primitives.ts";
import { eventEnvelope } from "./record.ts";
import { venueSchema } from "./venue.ts";

/** Medverkande: what is meant for the public. A person or an organisation; participants never. */
export const contributorSchema = z
  .object({
    /** As she is announced; null: it is an organisation. */
    person: maybe(nameSchema),
    /** Null: it is a person. */
    organisationId: maybe(idOf("Organisation")),
    /** Where she comes from; null: not stated. */
    affiliation: maybe(nameSchema),
    /** What she does there. */
    role: term("ContributorRole"),
  })
  .refine(
    (contributor) => (contributor.person === null) !== (contributor.organisationId === null),
    brokenRule("PERSON_OR_ORGANISATION"),
  )
  .register(annotations, { name: "Contributor" });

/** Anmälan: how and until when one signs up. */
export const registrationSchema = z
  .object({
    /** To the end of that local day. */
    deadlineOn: maybe(daySchema),
    /** Only where a time was given. */
    deadlineAt: maybe(instantSchema),
    /** The page on which one signs up; null: none. */
    url: maybe(urlSchema),
    /** A function mailbox. */
    email: maybe(mailboxSchema),
    /** Swedish kronor; 0 = free, null = not stated. */
    priceSek: maybe(z.int().min(0).max(1_000_000)),
    /** Whether there is room. */
    status: term("RegistrationStatus").default("UNKNOWN"),
  })
  .register(annotations, { name: "Registration" });

/** Antal deltagare afterwards. */
export const attendanceSchema = z
  .object({
    /** Persons. */
    count: z.int().min(0).max(1_000_000),
    /** Counted, about, or at least. */
    qualifier: term("AttendanceQualifier"),
  })
  .register(annotations, { name: "Attendance" });

const eventShape = z.object({
  ...eventEnvelope,
  /** At most 200 characters. */
  title: nameSchema,
  /** A few sentences; null: none written. */
  summary: maybe(summarySchema),
  /** Markdown, at most 20,000 characters; null: none written. */
  description: maybe(proseSchema),
  /** What it is about, a few words; null: not stated. */
  theme: maybe(nameSchema),
  /** Such as a breakfast meeting or a conference. */
  kind: term("EventKind"),
  /** The first is the primary audience. */
  audience: set(term("Audience")),
  ...eventTimeShape,
  plannedMinutes: described(
    maybe(z.int().min(1).max(10_080)),
    "How long its planner reckons with where the end is not known, in minutes, at most a week. Planners see it, others don't.",
  ),
  /** Null: online only, or nothing is known. */
  venue: maybe(venueSchema),
  /** Online; with a venue: hybrid. */
  online: z.boolean().default(false),
  /** The link for joining; only where `online`. */
  onlineUrl: maybe(urlSchema),
  /** Associations that the owner names; shown once each has confirmed. The owner counts as confirmed. */
  organiserIds: set(idOf("Association")),
  /** Organisations that arrange it too (medarrangörer). */
  coOrganiserIds: set(idOf("Organisation")),
  /** Speakers and others announced to the public. */
  contributors: list(contributorSchema),
  /** Null: nothing is known. */
  registration: maybe(registrationSchema),
  /** Places; null: not stated. */
  capacity: maybe(z.int().min(1).max(1_000_000)),
  /** What is known of it; empty: nothing stated. */
  accessibility: set(term("AccessibilityFact")),
  /** A cancelled event keeps its time, and says so. */
  status: term("EventStatus").default("SCHEDULED"),
  /** The first day before it was moved; null: never moved. */
  previousStartsOn: maybe(daySchema),
  /** The start before it was moved; null: never moved, or it had none. */
  previousStartsAt: maybe(instantSchema),
  /** iCalendar's SEQUENCE (RFC 5545 § 3.8.7.4), raised by the owner. */
  sequence: z.int().min(0).default(0),
  /** Null: not reported. */
  attendance: maybe(attendanceSchema),
  /** The event of which it is a part, such as a conference; null: none. */
  partOfId: maybe(idOf("Event")),
  /** Null: it stands alone. */
  seriesId: maybe(idOf("EventSeries")),
  /** The week in which its owner has placed it; null: none. */
  themeWeekId: maybe(idOf("ThemeWeek")),
  /** Insatser that it is about. */
  initiativeIds: set(idOf("Initiative")),
  /** ESF projects that it is about. */
  esfProjectIds: set(idOf("EsfProject")),
  /** Documents that belong to it. */
  documentIds: set(idOf("Document")),
});

type EventShape = z.output<typeof eventShape>;

const eventRules: readonly [(event: EventShape) => boolean, ReturnType<typeof brokenRule>][] = [
  ...eventTimeRules,
  [
    (event) => event.status !== "RESCHEDULED" || event.previousStartsOn !== null,
    brokenRule("PREVIOUS_DAY_MISSING", ["previousStartsOn"]),
  ],
  [
    (event) => event.visibility !== "WEEK" || event.themeWeekId !== null,
    brokenRule("WEEK_MISSING", ["themeWeekId"]),
  ],
  [
    (event) => event.onlineUrl === null || event.online,
    brokenRule("LINK_WITHOUT_ONLINE", ["onlineUrl"]),
  ],
  [(event) => event.partOfId !== event.id, brokenRule("PART_OF_ITSELF", ["partOfId"])],
  [
    ({ accessibility }) =>
      !(accessibility.includes("STEP_FREE") && accessibility.includes("NOT_STEP_FREE")),
    brokenRule("STEP_FREE_OR_NOT", ["accessibility"]),
  ],
];

/** Aktivitet: something that an association arranges or keeps a record of. */
export const eventSchema = eventShape.superRefine((event, context) => {
  for (const [holds, rule] of eventRules) {
    if (!holds(event)) context.addIssue({ code: "custom", input: event, ...rule });
  }
});

/** What {@link eventSchema} gives: an event with all its fields, what is not known null (aktivitet). */
export type Event = z.output<typeof eventSchema>;
/** What {@link contributorSchema} gives: a person or an organisation, the other null (medverkande). */
export type Contributor = z.output<typeof contributorSchema>;
/** What {@link registrationSchema} gives: how and until when one signs up, the price in Swedish kronor (anmälan). */
export type Registration = z.output<typeof registrationSchema>;
/** What {@link attendanceSchema} gives: how many came, counted or estimated (antal deltagare). */
export type Attendance = z.output<typeof attendanceSchema>;
