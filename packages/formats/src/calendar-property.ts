import ICAL from "ical.js";

/** One property of an event as ical.js reads it (jCal, RFC 7265), dates as they are written. */
export interface CalendarProperty {
  /** In lower case. */
  readonly name: string;
  readonly parameter: (name: string) => string | undefined;
  /** Texts, and pairs for periods. */
  readonly values: readonly unknown[];
}

/** The name of a line's property in upper case, and what stands after the first colon outside quotes. */
export function lineParts(line: string): { name: string; value: string } | undefined {
  const name = /^[A-Za-z][A-Za-z0-9-]{0,60}(?=[;:])/.exec(line)?.[0];
  if (name === undefined) return undefined;
  let quoted = false;
  for (let index = name.length; index < line.length; index += 1) {
    if (line[index] === '"') quoted = !quoted;
    else if (line[index] === ":" && !quoted)
      return { name: name.toUpperCase(), value: line.slice(index + 1) };
  }
  return undefined;
}

/** Reads one line; undefined for one that cannot be read. */
export function calendarProperty(line: string): CalendarProperty | undefined {
  try {
    const property: unknown = ICAL.parse.property(line);
    if (!Array.isArray(property)) return undefined;
    const [name, parameters, , ...values]: unknown[] = property;
    if (typeof name !== "string") return undefined;
    const named = new Map(
      typeof parameters === "object" && parameters !== null ? Object.entries(parameters) : [],
    );
    return {
      name,
      parameter: (wanted) => {
        const value: unknown = named.get(wanted);
        if (Array.isArray(value)) return value.map(String).join(",");
        return typeof value === "string" ? value : undefined;
      },
      values,
    };
  } catch {
    return undefined;
  }
}

/** The value of the first property with that name among lines, as it is written. */
export function lineValue(lines: readonly string[], name: string): string | undefined {
  for (const line of lines) {
    const parts = lineParts(line);
    if (parts?.name === name) return parts.value;
  }
  return undefined;
}
