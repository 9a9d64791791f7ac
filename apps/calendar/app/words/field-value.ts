import { type Language, sayIn } from "../language.ts";
import { clockTime, dayInWords } from "./event-time.ts";
import { swedishDay } from "./swedish-day.ts";
import { anyTerm, termsIn } from "./term.ts";

/** A field as it was and as it became, as the endpoint tells it. */
export interface FieldChange {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** Fields with terms that other sets have too. */
const setsOfFields = {
  visibility: "Visibility",
  audience: "Audience",
  audiences: "Audience",
} as const;

/** A field's value in words: a clock time where that is all that differs, `inget` for nothing. */
export function fieldValue(value: unknown, change: FieldChange, language: Language): string {
  const say = sayIn(language);
  if (value === null || value === undefined || value === "") return say("inget", "nothing");
  if (typeof value === "boolean") return value ? say("ja", "yes") : say("nej", "no");
  if (typeof value === "number") return value.toLocaleString(say("sv-SE", "en-GB"));
  if (Array.isArray(value)) return listInWords(value, change, language);
  if (typeof value === "object") return say("flera uppgifter", "several particulars");
  if (typeof value !== "string") return say("okänt", "unknown");
  if (uuid.test(value)) return say("en annan post", "another record");
  if (instant.test(value)) return instantInWords(value, change, language);
  if (day.test(value)) return dayInWords(value, language);
  return termOf(value, change, language) ?? shortened(value);
}

/** Whether a value is told in the record's own words, which are Swedish on English pages too. */
export function isInOwnWords(value: unknown, change: FieldChange): boolean {
  if (Array.isArray(value)) return value.some((one) => isInOwnWords(one, change));
  if (typeof value !== "string" || value === "") return false;
  const isTold = [uuid, instant, day].some((pattern) => pattern.test(value));
  return !isTold && termOf(value, change, "sv") === undefined;
}

function termOf(code: string, { path }: FieldChange, language: Language): string | undefined {
  const set = Object.entries(setsOfFields).find(([field]) => field === path)?.[1];
  return (set && termsIn(language, set)[code]) ?? anyTerm(language, code);
}

function listInWords(values: readonly unknown[], change: FieldChange, language: Language): string {
  const say = sayIn(language);
  if (values.length === 0) return say("inget", "nothing");
  if (values.every((value) => typeof value === "string" && !uuid.test(value)))
    return values.map((value) => fieldValue(value, change, language)).join(", ");
  return say(`${values.length} st`, `${values.length} in all`);
}

/** With its day, but where the other value is on the same day. */
function instantInWords(value: string, { before, after }: FieldChange, language: Language): string {
  const days = [before, after].map((other) =>
    typeof other === "string" && instant.test(other) ? swedishDay(new Date(other)) : undefined,
  );
  const clock = clockTime(value, language);
  if (days[0] !== undefined && days[0] === days[1]) return clock;
  return `${dayInWords(swedishDay(new Date(value)), language)} ${sayIn(language)("kl.", "at")} ${clock}`;
}

/** A long text's beginning. */
function shortened(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 117).trimEnd()} …`;
}
