/** An object of JSON. */
export type Node = { readonly [name: string]: unknown };

/** Events of schema.org by their types, but for series, which have no time of their own. */
const eventTypes: ReadonlySet<string> = new Set(
  `Event BusinessEvent ChildrensEvent ComedyEvent ConferenceEvent CourseInstance DanceEvent EducationEvent ExhibitionEvent
  Festival FoodEvent Hackathon LiteraryEvent MusicEvent PerformingArtsEvent PublicationEvent SaleEvent ScreeningEvent SocialEvent
  SportsEvent TheaterEvent VisualArtsEvent`.split(/\s+/),
);

/** Where events stand in what is no event itself. */
const holders = [
  "@graph",
  "subEvent",
  "subEvents",
  "event",
  "events",
  "itemListElement",
  "item",
  "mainEntity",
  "hasPart",
  "about",
];

/** How many objects are looked through. */
const mostNodes = 50_000;

/** Every event in a document, in its order. `more`: there was too much to look through. */
export function eventNodes(document: unknown): { nodes: Node[]; more: boolean } {
  const nodes: Node[] = [];
  const waiting: unknown[] = [document];
  let seen = 0;
  while (waiting.length > 0) {
    const value = waiting.pop();
    seen += 1;
    if (seen > mostNodes) return { nodes, more: true };
    if (Array.isArray(value)) {
      for (let index = value.length - 1; index >= 0; index -= 1) {
        if (waiting.length > mostNodes) return { nodes, more: true };
        waiting.push(value[index]);
      }
    } else if (isNode(value)) {
      if (isEvent(value)) nodes.push(value);
      for (const name of holders.toReversed())
        if (Object.hasOwn(value, name)) waiting.push(value[name]);
    }
  }
  return { nodes, more: false };
}

function isEvent(node: Node): boolean {
  return values(node["@type"]).some(
    (type) => typeof type === "string" && eventTypes.has(lastPart(type)),
  );
}

/** Whether it is an object. */
export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** One value or a list of them, as a list; at most 50. */
export function values(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, 50) : [value];
}

/** The first text of a value, which may be in a language (`{"@value": …}`). */
export function textOf(value: unknown): string | undefined {
  for (const one of values(value)) {
    if (typeof one === "string" && one.trim() !== "") return one;
    if (typeof one === "number") return String(one);
    const inner = isNode(one) ? (one["@value"] ?? one["@id"]) : undefined;
    if (typeof inner === "string" && inner.trim() !== "") return inner;
  }
  return undefined;
}

/** The name in an address or a short form: `EventCancelled` of `https://schema.org/EventCancelled`. */
export function lastPart(name: string): string {
  return name.split(/[/#:]/).at(-1) ?? "";
}
