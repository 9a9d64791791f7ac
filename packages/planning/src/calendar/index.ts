/**
 * What is known of school breaks and national dates, with its sources.
 *
 * @packageDocumentation
 */

export { calendarsFor, schoolBreaksFor, type SourcedSchoolBreak } from "./calendars-for.ts";
export { nationalDates, type SourcedNationalDate } from "./national-dates.ts";
