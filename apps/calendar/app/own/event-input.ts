import type { Event } from "@finsam/domain";
import { FormReader } from "../form/form-reader.ts";
import type { FormValues } from "../form/form-values.ts";
import type { Say } from "../language.ts";
import { wholeUnit } from "./day-unit.ts";
import { unitFields } from "./own-kind.ts";
import { venueOf } from "./own-venue.ts";

const zoneOfSweden = "Europe/Stockholm";

/** The fields of an event that follow from a field of the form, where that is not the field of its name alone. */
const follows: Readonly<Record<string, readonly string[]>> = {
  alsoFor: ["audience"],
  startsOn: ["startsOn", "endsOn", "startsAt", "endsAt", "doorsAt"],
  endsOn: ["startsOn", "endsOn", "endsAt"],
  datePrecision: ["startsOn", "endsOn", "datePrecision"],
  timeZone: ["timeZone", "startsAt", "endsAt", "doorsAt"],
};

/** The fields of an event to which a change of the form comes: those that it doesn't touch are not written. */
export function eventFields(units: ReadonlySet<string>): Set<string> {
  return new Set([...units].flatMap((unit) => follows[unit] ?? [...unitFields(new Set([unit]))]));
}

/** Reads the form of an event as what the endpoint takes; `issues` tells what cannot be read. */
export function readEvent(values: FormValues, say: Say) {
  const form = new FormReader(values, say);
  const input = {
    title: form.required("title", "Skriv vad aktiviteten heter", "Write what the event is called"),
    kind: form.term("EventKind", "kind") ?? "OTHER",
    summary: form.text("summary"),
    description: form.text("description"),
    theme: form.text("theme"),
    audience: audienceOf(form),
    ...timeOf(form),
    plannedMinutes: form.whole("plannedMinutes"),
    venue: venueOf(form),
    online: form.isTicked("online"),
    onlineUrl: form.url("onlineUrl"),
    organiserIds: form.all("organiserIds"),
    contributors: contributorsOf(form),
    registration: registrationOf(form),
    capacity: form.whole("capacity"),
    accessibility: form.terms("AccessibilityFact", "accessibility"),
    attendance: attendanceOf(form),
    seriesId: form.text("seriesId"),
    themeWeekId: form.text("themeWeekId"),
    initiativeIds: form.all("initiativeIds"),
    esfProjectIds: form.all("esfProjectIds"),
  };
  return { input, issues: form.issues };
}

/** When: days, and clock times of them in the event's zone. Of what is known less exactly, the whole unit where no last day is given. */
export function timeOf(form: FormReader) {
  const timeZone = form.text("timeZone") ?? zoneOfSweden;
  const datePrecision = form.term("DatePrecision", "datePrecision") ?? "DAY";
  const first = form.day("startsOn");
  if (form.text("startsOn") === null) form.wrong("startsOn", "Välj en dag", "Choose a day");
  const last = form.day("endsOn");
  const unit = first === null || last !== null ? undefined : wholeUnit(first, datePrecision);
  const startsOn = unit?.startsOn ?? first ?? "";
  const endsOn = unit?.endsOn ?? last ?? startsOn;
  return {
    startsOn,
    endsOn,
    datePrecision,
    timeZone,
    partOfDay: form.term("PartOfDay", "partOfDay"),
    doorsAt: form.instant("doorsAt", startsOn, timeZone),
    startsAt: form.instant("startsAt", startsOn, timeZone),
    endsAt: form.instant("endsAt", endsOn, timeZone),
  };
}

/** The primary audience first. */
function audienceOf(form: FormReader): Event["audience"] {
  return [
    ...new Set([...form.terms("Audience", "audience"), ...form.terms("Audience", "alsoFor")]),
  ];
}

function contributorsOf(form: FormReader) {
  return form.rows("contributors", (row) => ({
    person: row.text("person"),
    organisationId: row.text("organisationId"),
    affiliation: row.text("affiliation"),
    role:
      row.term("ContributorRole", "role") ??
      row.wrong("role", "Välj en roll", "Choose a role") ??
      "SPEAKER",
  }));
}

function registrationOf(form: FormReader) {
  const timeZone = form.text("timeZone") ?? zoneOfSweden;
  const deadlineOn = form.day("registration.deadlineOn");
  const deadlineAt = form.instant("registration.deadlineAt", deadlineOn, timeZone);
  if (deadlineOn === null && form.text("registration.deadlineAt") !== null)
    form.wrong(
      "registration.deadlineOn",
      "Välj dagen som klockslaget gäller",
      "Choose the day of the clock time",
    );
  const status = form.term("RegistrationStatus", "registration.status");
  const url = form.url("registration.url");
  const email = form.text("registration.email");
  const priceSek = form.whole("registration.priceSek");
  const known = [status, deadlineOn, url, email, priceSek].some((part) => part !== null);
  return known
    ? { status: status ?? "UNKNOWN", deadlineOn, deadlineAt, url, email, priceSek }
    : null;
}

function attendanceOf(form: FormReader) {
  const count = form.whole("attendance.count");
  const qualifier = form.term("AttendanceQualifier", "attendance.qualifier") ?? "EXACT";
  return count === null ? null : { count, qualifier };
}
