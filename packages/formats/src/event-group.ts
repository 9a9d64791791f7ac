import type { CalendarComponent } from "./calendar-component.ts";
import { type CalendarEvent, calendarEvent, propertyOf } from "./calendar-event.ts";
import { whereOf } from "./calendar-place.ts";
import { lineValue } from "./calendar-property.ts";
import { oneLine } from "./plain-text.ts";
import { ItemSkipped, skipped, type SkippedItem } from "./skip-reason.ts";
import { wallTime, wallKey, type ZoneContext } from "./wall-time.ts";

/** The longest identity that is kept, in UTF-16 code units. */
const longestUid = 500;

/** An event and the occurrences of it that are changed. */
export interface EventGroup {
  readonly uid: string;
  readonly master: CalendarEvent | undefined;
  /** By what they are called in the file. */
  readonly overrides: readonly CalendarEvent[];
}

/** Brings together what has the same identity, the latest version of each; `skips` gets what is left out. */
export function groupsOf(
  components: readonly CalendarComponent[],
  zones: ZoneContext,
  skips: SkippedItem[],
): EventGroup[] {
  const groups = new Map<string, Map<string, CalendarEvent>>();
  for (const component of components) {
    const event = component.whole ? calendarEvent(component) : "unreadable";
    if (event === "unreadable") {
      const code = component.whole ? "UNREADABLE" : "TOO_LARGE";
      skips.push(
        skipped(
          whereOf({ title: titleIn(component), number: component.number }),
          usableUid(uidIn(component)),
          code,
        ),
      );
      continue;
    }
    const { uid } = event;
    if (uid === null || uid.length > longestUid) {
      const code = uid === null ? "NO_UID" : "UID_TOO_LONG";
      skips.push(skipped(whereOf(event), null, code));
      continue;
    }
    try {
      const group = groups.get(uid) ?? new Map<string, CalendarEvent>();
      groups.set(uid, group);
      const key = recurrenceKey(event, zones);
      const other = group.get(key);
      if (other !== undefined) skips.push(skipped(whereOf(event), uid, "DUPLICATE"));
      if (other === undefined || event.revision >= other.revision) group.set(key, event);
    } catch (error) {
      if (!(error instanceof ItemSkipped)) throw error;
      skips.push(skipped(whereOf(event), uid, error.code, error.sentence));
    }
  }
  return [...groups].map(([uid, group]) => {
    const master = group.get("");
    group.delete("");
    return { uid, master, overrides: [...group.values()] };
  });
}

/** Empty for the event itself. */
function recurrenceKey(event: CalendarEvent, zones: ZoneContext): string {
  const property = propertyOf(event, "RECURRENCE-ID");
  return property === undefined ? "" : wallKey(wallTime(property.values[0], property, zones));
}

function titleIn({ lines }: CalendarComponent): string {
  return oneLine(lineValue(lines, "SUMMARY") ?? "");
}

function uidIn({ lines }: CalendarComponent): string | undefined {
  return lineValue(lines, "UID");
}

function usableUid(uid: string | undefined): string | null {
  const text = uid?.trim().toWellFormed() ?? "";
  return text === "" || text.length > longestUid ? null : text;
}
