export { parseCalendar } from "./calendar.ts";
export { calendarText } from "./calendar-text.ts";
export { decodeText } from "./decode-text.ts";
export { type JsonObject, jsonLdOfEvent, type JsonValue } from "./event-json-ld.ts";
export { parseJsonLd } from "./json-ld.ts";
export {
  defaultLimits,
  type ImportedEvent,
  type ImportedItem,
  type ImportFailure,
  importFailures,
  type ImportLimits,
  type ImportOptions,
  type ImportResult,
  type ParsedImport,
} from "./parsed-import.ts";
export { type SkipCode, type SkippedItem, skipSentences } from "./skip-reason.ts";
export type {
  WrittenEvent,
  WrittenOrganiser,
  WrittenPart,
  WrittenRegistration,
  WrittenVenue,
} from "./written-event.ts";
