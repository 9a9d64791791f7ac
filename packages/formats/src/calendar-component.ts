/** The lines of one part of a calendar, unfolded, without BEGIN and END. */
export interface CalendarComponent {
  /** Which one of its kind it is, from 1. */
  readonly number: number;
  /** Lines of the parts inside it are not among them. */
  readonly lines: readonly string[];
  /** False: it has more than was allowed, or is not ended. */
  readonly whole: boolean;
}

/** A calendar's text in its parts. */
export interface CalendarParts {
  readonly events: readonly CalendarComponent[];
  readonly zones: readonly CalendarComponent[];
  /** The lines that concern the calendar itself. */
  readonly properties: readonly string[];
  readonly ended: boolean;
  /** Whether there are more events than were asked for. */
  readonly more: boolean;
}

interface Collected {
  readonly name: "VEVENT" | "VTIMEZONE";
  readonly lines: string[];
  size: number;
  depth: number;
}

/**
 * Parts a calendar into its events and zones, so that one that is wrong spoils no other. Answers undefined for a text that is no
 * calendar.
 */
export function calendarParts(
  text: string,
  limits: { readonly items: number; readonly itemCharacters: number },
): CalendarParts | undefined {
  const events: CalendarComponent[] = [];
  const zones: CalendarComponent[] = [];
  const properties: string[] = [];
  let begun = false;
  let ended = false;
  let more = false;
  let open: Collected | undefined;
  const numbers = { VEVENT: 0, VTIMEZONE: 0 };

  function close(whole: boolean): void {
    if (open === undefined) return;
    const isWhole = whole && open.size <= limits.itemCharacters;
    const { name, lines } = open;
    numbers[name] += 1;
    const component = { number: numbers[name], lines, whole: isWhole };
    if (name === "VTIMEZONE") {
      if (zones.length < limits.items) zones.push(component);
    } else if (events.length < limits.items) events.push(component);
    else more = true;
    open = undefined;
  }

  for (const line of linesOf(text)) {
    const [, boundary = "", name = ""] = /^(BEGIN|END):([\w-]+)\s*$/i.exec(line) ?? [];
    const [word, part] = [boundary.toUpperCase(), name.toUpperCase()];
    if (part === "VCALENDAR") {
      close(false);
      if (word === "BEGIN") begun = true;
      else ended = true;
    } else if (!begun) continue;
    else if (word === "BEGIN" && (part === "VEVENT" || part === "VTIMEZONE")) {
      close(false);
      open = { name: part, lines: [], size: 0, depth: 0 };
      ended = false;
    } else if (open !== undefined && word === "END" && part === open.name) close(true);
    else if (open === undefined) {
      if (word === "" && properties.length < 1000) properties.push(line);
    } else {
      open.size += line.length + 1;
      if (word === "BEGIN") open.depth += 1;
      if (open.size <= limits.itemCharacters && keeps(open, word)) open.lines.push(line);
      if (word === "END" && open.depth > 0) open.depth -= 1;
    }
  }
  close(false);
  return begun ? { events, zones, properties, ended, more } : undefined;
}

/** Of an event its own lines, of a zone those of its parts: what its standard and summer time are. */
function keeps({ name, depth }: Collected, word: string): boolean {
  return word === "" && (name === "VTIMEZONE" || depth === 0);
}

function* linesOf(text: string): Generator<string> {
  const unfolded = text.replace(/\r?\n[ \t]/g, "");
  const end = /\r\n|\n|\r/g;
  let from = 0;
  for (const match of unfolded.matchAll(end)) {
    yield unfolded.slice(from, match.index);
    from = match.index + match[0].length;
  }
  yield unfolded.slice(from);
}
