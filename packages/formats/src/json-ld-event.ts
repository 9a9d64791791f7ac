import type { Fields } from "@finsam/domain";
import { checkedEvent } from "./checked-event.ts";
import { titleAndCallOff } from "./called-off.ts";
import { readable } from "./control-characters.ts";
import { isNode, lastPart, type Node, textOf, values } from "./json-ld-node.ts";
import { placeOfNode } from "./json-ld-place.ts";
import { type Moment, momentOf } from "./json-ld-time.ts";
import type { ImportedEvent, ImportedItem } from "./parsed-import.ts";
import { cut, oneLine, plainTextOfHtml } from "./plain-text.ts";
import { dayAfter } from "./recurrence.ts";
import { ItemSkipped } from "./skip-reason.ts";
import { webAddress } from "./venue-text.ts";

/** The title of an event, empty where it has none. */
export function titleOfNode(node: Node): string {
  return oneLine(plainTextOfHtml(textOf(node["name"]) ?? textOf(node["headline"]) ?? ""));
}

/** What makes an event known again: its `@id`, `identifier` or address. */
export function uidOfNode(node: Node): string | null {
  for (const name of ["@id", "identifier", "url"]) {
    const [value] = values(node[name]);
    const text = isNode(value) ? textOf(value["value"]) : textOf(value);
    const uid = readable(text ?? "").trim();
    if (uid !== "") return uid;
  }
  return null;
}

/** An event of schema.org. Throws {@link ItemSkipped}. */
export function itemOfNode(node: Node, uid: string, timeZone: string): ImportedItem {
  const titled = titleAndCallOff(titleOfNode(node));
  if (titled.title === "") throw new ItemSkipped("NO_TITLE");
  const start = momentOf(textOf(node["startDate"]), timeZone);
  if (start === undefined) throw new ItemSkipped("NO_START");
  const description = plainTextOfHtml(textOf(node["description"]) ?? "");
  const event = checkedEvent({
    title: cut(titled.title, 200),
    description: description === "" ? null : cut(description, 20_000),
    ...timeOf(node, start, timeZone),
    ...withLink(placeOfNode(node)),
    registration: registrationOf(node),
    ...statusOf(node, titled.calledOff, timeZone),
  });
  const license = webAddress(textOf(node["license"]));
  const organiserNames = values(node["organizer"]).flatMap((one) => {
    const name = oneLine(plainTextOfHtml(textOf(isNode(one) ? one["name"] : one) ?? ""));
    return name === "" ? [] : [cut(name, 200)];
  });
  const url = webAddress(textOf(node["url"]));
  return { uid, recurrenceId: null, event, url, license, organiserNames };
}

function withLink({ venue, online, onlineUrl }: ReturnType<typeof placeOfNode>) {
  return { venue, online: online || onlineUrl !== null, onlineUrl };
}

function timeOf(node: Node, start: Moment, timeZone: string) {
  const end = momentOf(textOf(node["endDate"]), timeZone);
  const doors = momentOf(textOf(node["doorTime"]), timeZone);
  const startsAt = start.instant;
  const endsAt = startsAt === null || end?.instant === startsAt ? null : (end?.instant ?? null);
  const lastDay = end?.day ?? start.day;
  if (lastDay < start.day) throw new ItemSkipped("END_BEFORE_START");
  const atMidnight =
    endsAt !== null &&
    momentOf(lastDay + "T00:00", timeZone)?.instant === endsAt &&
    lastDay > start.day;
  return {
    timeZone,
    startsOn: start.day,
    endsOn: atMidnight ? dayAfter(lastDay, -1) : lastDay,
    startsAt,
    endsAt,
    doorsAt: startsAt === null ? null : (doors?.instant ?? null),
  };
}

const statuses = {
  EventCancelled: "CANCELLED",
  EventPostponed: "POSTPONED",
  EventRescheduled: "RESCHEDULED",
} as const;

const statusWords = ["EventCancelled", "EventPostponed", "EventRescheduled"] as const;

/** What is moved without telling from when has its new time, and no more is known. */
function statusOf(
  node: Node,
  calledOff: boolean,
  timeZone: string,
): Pick<ImportedEvent, "status"> & Fields {
  const words = new Set(
    values(node["eventStatus"]).map((status) => lastPart(textOf(status) ?? "")),
  );
  const told = statusWords.find((word) => words.has(word));
  const status = calledOff ? "CANCELLED" : told === undefined ? "SCHEDULED" : statuses[told];
  const previous = momentOf(textOf(node["previousStartDate"]), timeZone);
  const nothing = { previousStartsOn: null, previousStartsAt: null };
  if (status !== "RESCHEDULED") return { status, ...nothing };
  if (previous === undefined) return { status: "SCHEDULED", ...nothing };
  return { status, previousStartsOn: previous.day, previousStartsAt: previous.instant };
}

/** The price where it is one of the offers' in kronor, and the address of the first. */
function registrationOf(node: Node) {
  const offers = values(node["offers"]).filter(isNode);
  const url =
    offers.map((offer) => webAddress(textOf(offer["url"]))).find((found) => found !== null) ?? null;
  const prices = offers.flatMap((offer) => priceOf(offer) ?? []);
  const isFree = node["isAccessibleForFree"] === true || node["isAccessibleForFree"] === "true";
  const different = new Set(prices);
  const [only] = different;
  const priceSek =
    different.size === 1 && only !== undefined ? only : prices.length === 0 && isFree ? 0 : null;
  const soldOut =
    offers.length > 0 &&
    offers.every((offer) => lastPart(textOf(offer["availability"]) ?? "") === "SoldOut");
  if (url === null && priceSek === null && !soldOut) return null;
  return { url, priceSek, status: soldOut ? "FULL" : "UNKNOWN" };
}

function priceOf(offer: Node): number | undefined {
  const text =
    textOf(offer["price"])
      ?.trim()
      .replace(/\s/g, "")
      .replace(/[.,]0+$/, "") ?? "";
  const price = /^\d{1,6}$/.test(text) ? Number(text) : undefined;
  const currency = textOf(offer["priceCurrency"])?.trim().toUpperCase();
  return price === 0 || currency === "SEK" ? price : undefined;
}
