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
    person: maybe(nameSchema),
    organisationId: maybe(idOf("Organisation")),
    affiliation: maybe(nameSchema),
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
    url: maybe(urlSchema),
    /** A function mailbox. */
    email: maybe(mailboxSchema),
    /** Swedish kronor; 0 = free, null = not stated. */
    priceSek: maybe(z.int().min(0).max(1_000_000)),
    status: term("RegistrationStatus").default("UNKNOWN"),
  })
  .register(annotations, { name: "Registration" });

/** Antal deltagare afterwards. */
export const attendanceSchema = z
  .object({
    count: z.int().min(0).max(1_000_000),
    qualifier: term("AttendanceQualifier"),
  })
  .register(annotations, { name: "Attendance" });

const eventShape = z.object({
  ...eventEnvelope,
  title: nameSchema,
  summary: maybe(summarySchema),
  description: maybe(proseSchema),
  theme: maybe(nameSchema),
  kind: term("EventKind"),
  /** The first is the primary audience. */
  audience: set(term("Audience")),
  ...eventTimeShape,
  plannedMinutes: described(
    maybe(z.int().min(1).max(10_080)),
    "How long its planner reckons with where the end is not known, in minutes, at most a week. Planners see it, others don't.",
  ),
  venue: maybe(venueSchema),
  /** Online; with a venue: hybrid. */
  online: z.boolean().default(false),
  onlineUrl: maybe(urlSchema),
  /** Associations that the owner names; shown once each has confirmed. The owner counts as confirmed. */
  organiserIds: set(idOf("Association")),
  coOrganiserIds: set(idOf("Organisation")),
  contributors: list(contributorSchema),
  registration: maybe(registrationSchema),
  capacity: maybe(z.int().min(1).max(1_000_000)),
  accessibility: set(term("AccessibilityFact")),
  status: term("EventStatus").default("SCHEDULED"),
  previousStartsOn: maybe(daySchema),
  previousStartsAt: maybe(instantSchema),
  /** iCalendar's SEQUENCE (RFC 5545 § 3.8.7.4), raised by the owner. */
  sequence: z.int().min(0).default(0),
  attendance: maybe(attendanceSchema),
  partOfId: maybe(idOf("Event")),
  seriesId: maybe(idOf("EventSeries")),
  themeWeekId: maybe(idOf("ThemeWeek")),
  initiativeIds: set(idOf("Initiative")),
  esfProjectIds: set(idOf("EsfProject")),
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

/** @see {@link eventSchema} */
export type Event = z.output<typeof eventSchema>;
/** @see {@link contributorSchema} */
export type Contributor = z.output<typeof contributorSchema>;
/** @see {@link registrationSchema} */
export type Registration = z.output<typeof registrationSchema>;
/** @see {@link attendanceSchema} */
export type Attendance = z.output<typeof attendanceSchema>;
