/** The calendar day in Sweden at an instant. */
export function swedishDay(instant: Date): string {
  // The Swedish way of writing a day is that of ISO 8601.
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" }).format(instant);
}

/** The day before. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
