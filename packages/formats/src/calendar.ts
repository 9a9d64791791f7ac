import { calendarParts } from "./calendar-component.ts";
import { lineValue } from "./calendar-property.ts";
import { zoneFinder, zoneNamed } from "./calendar-zone.ts";
import { groupsOf } from "./event-group.ts";
import { expandedEvent, type Expanded } from "./expanded-event.ts";
import {
  defaultLimits,
  importFailed,
  type ImportOptions,
  type ImportResult,
  type ImportedItem,
} from "./parsed-import.ts";
import { cut, oneLine } from "./plain-text.ts";
import { StepBudget } from "./recurrence.ts";
import { skipped, type SkipCode, type SkippedItem } from "./skip-reason.ts";

/**
 * Reads the events of an iCalendar file (RFC 5545, 7986). Each is read by itself, so that one that is wrong spoils no other; all
 * work is bounded. Times without a zone are the calendar's own (X-WR-TIMEZONE), else those of `options.timeZone`. Nothing is
 * thrown.
 */
export function parseCalendar(text: string, options: ImportOptions): ImportResult {
  const limits = { ...defaultLimits, ...options.limits };
  if (text.length > limits.characters) return importFailed("TOO_LARGE");
  const parts = calendarParts(text.replace(/^\uFEFF/, ""), limits);
  if (parts === undefined) return importFailed("NOT_A_CALENDAR");
  const { timeZone = "Europe/Stockholm" } = options;
  const own = lineValue(parts.properties, "X-WR-TIMEZONE");
  const defaultZone = (own === undefined ? undefined : zoneNamed(own, timeZone)) ?? timeZone;
  const zones = { find: zoneFinder(parts.zones, defaultZone), defaultZone };
  const name = oneLine(
    lineValue(parts.properties, "NAME") ?? lineValue(parts.properties, "X-WR-CALNAME") ?? "",
  );
  const skips: SkippedItem[] = [];
  if (parts.more) skips.push(skipped(name, null, "TOO_MANY_ITEMS"));
  const groups = groupsOf(parts.events, zones, skips);
  const budget = new StepBudget(limits.steps);
  const calledOff = lineValue(parts.properties, "METHOD")?.trim().toUpperCase() === "CANCEL";
  const items: ImportedItem[] = [];
  let outside = 0;
  for (const group of groups) {
    const around = { ...options, zones, limits, budget, calledOff };
    const expanded: Expanded = expandedEvent(group, around);
    items.push(...expanded.items);
    skips.push(...expanded.skipped);
    outside += expanded.outside;
  }
  return {
    ok: true,
    value: {
      items,
      skipped: skips,
      outside,
      complete: parts.ended && !parts.more && skips.every(({ uid, code }) => isTold(uid, code)),
      name: name === "" ? null : cut(name, 200),
    },
  };
}

/** Whether what is missing is known by name, or was no event. */
function isTold(uid: string | null, code: SkipCode): boolean {
  return uid !== null || code === "NO_UID" || code === "UID_TOO_LONG";
}
