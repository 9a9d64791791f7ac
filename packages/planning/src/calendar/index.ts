export { calendarsFor, schoolBreaksFor, type SourcedSchoolBreak } from "./calendars-for.ts";
export { nationalDates, type SourcedNationalDate } from "./national-dates.ts";
