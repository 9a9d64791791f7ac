import * as z from "zod";
import { annotations } from "./annotation.ts";
import { isDay } from "./day.ts";
import { brokenRule } from "./failure.ts";
import { isOrganisationNumber } from "./organisation-number.ts";
import { isPartialDate } from "./partial-date.ts";
import { holdsPersonalIdentityNumber } from "./personal-identity-number.ts";
import type { RecordKind } from "./record-kind.ts";
import { memberParty } from "./register/index.ts";
import { isSlug } from "./slug.ts";
import { type VocabularyName, vocabulary } from "./vocabulary.ts";
import { canonicalInstant, isTimeZone } from "./zone.ts";

/** A NUL or half a surrogate pair: no database and no JSON of others can be trusted to keep them. */
const isReadable = (value: string): boolean =>
  !value.includes("\0") && !/\p{Surrogate}/u.test(value);
const unreadable = brokenRule("UNREADABLE_CHARACTERS");

/** A record's id: a UUID, the same on every server for ever (domain rule "Identity"). */
export const idSchema = z.uuid();

/** The id of a record of a kind. Whether there is one is told by the answer that it leads to, or does not (F8). */
export function idOf(kind: RecordKind) {
  return idSchema.clone().register(annotations, { refersTo: kind });
}

/** A calendar day in Sweden, `2019-10-17`. */
export const daySchema = z
  .string()
  .refine(isDay, brokenRule("NOT_A_DAY"))
  .register(annotations, { scalar: "Date" });

/** What is known of a day, EDTF level 0 and seasons. */
export const partialDateSchema = z
  .string()
  .refine(isPartialDate, brokenRule("NOT_A_PARTIAL_DATE"))
  .register(annotations, { scalar: "PartialDate" });

/** An instant, RFC 3339 with any offset; kept in UTC. */
export const instantSchema = z
  .string()
  .transform((text, context) => {
    const instant = canonicalInstant(text);
    if (instant !== undefined) return instant;
    context.addIssue({ code: "custom", input: text, ...brokenRule("NOT_AN_INSTANT") });
    return z.NEVER;
  })
  .register(annotations, { scalar: "DateTime" });

/** An IANA time zone. */
export const timeZoneSchema = z.string().refine(isTimeZone, brokenRule("NOT_A_TIME_ZONE"));

/** A SHA-256 in hexadecimal, lower case. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** A clock time of a day, 24 hours: `08:30`. */
export const clockTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** The readable part of an address. */
export const slugSchema = z.string().refine(isSlug, brokenRule("NOT_A_SLUG"));

/** An absolute address, http or https, at most 2,000 characters. */
export const urlSchema = z
  .url({ protocol: /^https?$/, hostname: z.regexes.domain })
  .max(2000)
  .refine(isReadable, unreadable)
  .register(annotations, { scalar: "URL" });

/** A function mailbox, such as `anmalan@example.org`. */
export const mailboxSchema = z.email().max(254);

/** A kommunkod of the register, four digits. */
export const municipalityCodeSchema = z
  .string()
  .refine((code) => memberParty(code)?.kind === "MUNICIPALITY", brokenRule("NOT_A_MUNICIPALITY"));

/** The code of a member party: kommunkod, länskod, `FK` or `AF`. */
export const memberPartyCodeSchema = z
  .string()
  .refine((code) => memberParty(code) !== undefined, brokenRule("NOT_A_MEMBER_PARTY"));

/** A Swedish organisation number with a right check digit, `212000-0134`. */
export const organisationNumberSchema = z
  .string()
  .refine(isOrganisationNumber, brokenRule("NOT_AN_ORGANISATION_NUMBER"));

/** A text of at most `max` characters after trimming, never empty, without personal identity numbers. */
export function text(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(isReadable, unreadable)
    .refine((value) => !holdsPersonalIdentityNumber(value), brokenRule("PERSONAL_IDENTITY_NUMBER"));
}

/** A name or a title, at most 200 characters. */
export const nameSchema = text(200);

/** A few sentences, at most 1,000 characters. */
export const summarySchema = text(1000);

/** Running text in Markdown, at most 20,000 characters. */
export const proseSchema = text(20_000);

/** An author's own name for a creation: 1–200 characters, of which sending it again creates nothing anew. */
export const idempotencyKeySchema = z.string().min(1).max(200).refine(isReadable, unreadable);

/** One term of a closed set. */
export function term<Name extends VocabularyName>(name: Name) {
  return z.enum(vocabulary[name]).register(annotations, { vocabulary: name });
}

/** What may be unknown: absent and null are the same, and null is kept. */
export function maybe<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullable().default(null);
}

/** A list of at most `max` (default 100), empty by default. */
export function list<Schema extends z.ZodType>(schema: Schema, max = 100) {
  return z.array(schema).max(max).default([]);
}

/** A list without repetitions. */
export function set<Schema extends z.ZodType<string>>(schema: Schema, max = 100) {
  return list(schema, max).refine(
    (values) => new Set(values).size === values.length,
    brokenRule("REPEATED"),
  );
}
