import { labels } from "@finsam/domain/labels";
import { clockTime, dayInWords } from "./event-time.ts";
import { swedishDay } from "./swedish-day.ts";

/** A field as it was and as it became, as the endpoint tells it. */
export interface FieldChange {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** The Swedish words of all terms; for the few that several sets have, each field's own come first. */
const terms: Readonly<Record<string, string>> = {
  ...Object.assign({}, ...Object.values(labels)),
  OTHER: "annat",
};

const termsOfField: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  visibility: labels.Visibility,
  audience: labels.Audience,
  audiences: labels.Audience,
};

/** A field's value in words: a clock time where that is all that differs, `inget` for nothing. */
export function fieldValue(value: unknown, change: FieldChange): string {
  if (value === null || value === undefined || value === "") return "inget";
  if (typeof value === "boolean") return value ? "ja" : "nej";
  if (typeof value === "number") return value.toLocaleString("sv-SE");
  if (Array.isArray(value)) return listInWords(value, change);
  if (typeof value === "object") return "flera uppgifter";
  if (typeof value !== "string") return "okänt";
  if (uuid.test(value)) return "en annan post";
  if (instant.test(value)) return instantInWords(value, change);
  if (day.test(value)) return dayInWords(value, "sv");
  return termsOfField[change.path]?.[value] ?? terms[value] ?? shortened(value);
}

function listInWords(values: readonly unknown[], change: FieldChange): string {
  if (values.length === 0) return "inget";
  if (values.every((value) => typeof value === "string" && !uuid.test(value)))
    return values.map((value) => fieldValue(value, change)).join(", ");
  return `${values.length} st`;
}

/** With its day, but where the other value is on the same day. */
function instantInWords(value: string, { before, after }: FieldChange): string {
  const days = [before, after].map((other) =>
    typeof other === "string" && instant.test(other) ? swedishDay(new Date(other)) : undefined,
  );
  const clock = clockTime(value, "sv");
  if (days[0] !== undefined && days[0] === days[1]) return clock;
  return `${dayInWords(swedishDay(new Date(value)), "sv")} kl. ${clock}`;
}

/** A long text's beginning. */
function shortened(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 117).trimEnd()} …`;
}
