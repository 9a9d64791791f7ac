import { eventNodes, type Node } from "./json-ld-node.ts";
import { itemOfNode, titleOfNode, uidOfNode } from "./json-ld-event.ts";
import { jsonLdScripts } from "./json-ld-script.ts";
import {
  defaultLimits,
  importFailed,
  type ImportedItem,
  type ImportOptions,
  type ImportResult,
} from "./parsed-import.ts";
import { cut, oneLine } from "./plain-text.ts";
import { ItemSkipped, skipped, type SkippedItem } from "./skip-reason.ts";

/**
 * Reads the events of schema.org in a page's JSON-LD, or in a JSON document of its own. Of several with the same identity each
 * has its start as `recurrenceId`. Nothing is thrown.
 */
export function parseJsonLd(text: string, options: ImportOptions): ImportResult {
  const { timeZone = "Europe/Stockholm" } = options;
  const limits = { ...defaultLimits, ...options.limits };
  if (text.length > limits.characters) return importFailed("TOO_LARGE");
  const isJson = /^\uFEFF?\s*[[{]/.test(text);
  const { scripts, title } = isJson ? { scripts: [text], title: "" } : jsonLdScripts(text);
  if (scripts.length === 0) return importFailed("NO_JSON_LD");
  const skips: SkippedItem[] = [];
  const items = new Map<string, ImportedItem[]>();
  let complete = true;
  let outside = 0;
  let count = 0;
  for (const [position, script] of scripts.entries()) {
    const place = `JSON-LD ${position + 1}`;
    const document = jsonOf(script);
    if (document === undefined) {
      skips.push(skipped(place, null, "NOT_JSON"));
      complete = false;
      continue;
    }
    const { nodes, more } = eventNodes(document.value);
    for (const node of nodes) {
      count += 1;
      if (count > limits.items) break;
      const found = read(node, place);
      if (found === undefined) continue;
      const ofUid = items.get(found.uid) ?? [];
      if (ofUid.some((other) => sameStart(other, found))) {
        skips.push(skipped(cut(found.event.title, 150), found.uid, "DUPLICATE"));
        continue;
      }
      items.set(found.uid, [...ofUid, found]);
    }
    if (more || count > limits.items) {
      skips.push(skipped(place, null, "TOO_MANY_ITEMS"));
      complete = false;
      break;
    }
  }
  const name = oneLine(title);
  return {
    ok: true,
    value: {
      items: [...items.values()].flatMap(named),
      skipped: skips,
      outside,
      complete,
      name: name === "" ? null : cut(name, 200),
    },
  };

  function read(node: Node, place: string): ImportedItem | undefined {
    const where = cut(titleOfNode(node), 150) || place;
    const uid = uidOfNode(node);
    if (uid === null || uid.length > 500) {
      skips.push(skipped(where, null, uid === null ? "NO_UID" : "UID_TOO_LONG"));
      return undefined;
    }
    try {
      const item = itemOfNode(node, uid, timeZone);
      const isWithin = item.event.endsOn >= options.from && item.event.startsOn <= options.to;
      if (!isWithin) outside += 1;
      return isWithin ? item : undefined;
    } catch (error) {
      if (!(error instanceof ItemSkipped)) throw error;
      skips.push(skipped(where, uid, error.code, error.sentence));
      return undefined;
    }
  }
}

function sameStart({ event: one }: ImportedItem, { event: other }: ImportedItem): boolean {
  return startOf(one) === startOf(other);
}

function startOf({ startsAt, startsOn }: ImportedItem["event"]): string {
  return (startsAt ?? startsOn).replace(/[-:]|\.\d+/g, "");
}

function named(items: readonly ImportedItem[]): readonly ImportedItem[] {
  if (items.length === 1) return items;
  return items.map((item) => ({ ...item, recurrenceId: startOf(item.event) }));
}

/** Some sites wrap their data in a comment or end it with a semicolon. */
function jsonOf(text: string): { value: unknown } | undefined {
  const bare = text
    .replace(/^\uFEFF/, "")
    .trim()
    .replace(/^(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)/, "")
    .replace(/(?:-->|\/\*\]\]>\*\/|\]\]>)$/, "")
    .replace(/;\s*$/, "");
  try {
    const value: unknown = JSON.parse(bare);
    return { value };
  } catch {
    return undefined;
  }
}
