const parts = new Intl.DateTimeFormat("en", {
  timeZone: "Europe/Stockholm",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The calendar day in Sweden at an instant, as `2026-10-15`. */
export function swedishDay(instant: Date): string {
  const part = new Map<string, string>();
  for (const { type, value } of parts.formatToParts(instant)) part.set(type, value);
  return ["year", "month", "day"].map((type) => part.get(type)).join("-");
}
