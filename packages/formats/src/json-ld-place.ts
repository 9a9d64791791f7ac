import type { Fields } from "@finsam/domain";
import { isNode, lastPart, type Node, textOf, values } from "./json-ld-node.ts";
import { cut, oneLine, plainTextOfHtml } from "./plain-text.ts";
import { municipalityNamed, type Place, placeOfText, webAddress } from "./venue-text.ts";

/** Where an event of schema.org is: its `location`s, and what `eventAttendanceMode` says. */
export function placeOfNode(event: Node): Place {
  let venue: Fields | null = null;
  let online = false;
  let onlineUrl: string | null = null;
  for (const location of values(event["location"])) {
    const place = isNode(location) ? placeOf(location) : placeOfText(textOf(location) ?? "");
    venue ??= place.venue;
    online ||= place.online;
    onlineUrl ??= place.onlineUrl;
  }
  const mode = lastPart(textOf(event["eventAttendanceMode"]) ?? "");
  if (mode === "OnlineEventAttendanceMode" || mode === "MixedEventAttendanceMode") online = true;
  return { venue, online, onlineUrl };
}

function placeOf(location: Node): Place {
  const types = values(location["@type"]).map((type) => lastPart(String(type)));
  if (types.includes("VirtualLocation"))
    return { venue: null, online: true, onlineUrl: webAddress(textOf(location["url"])) };
  const [address] = values(location["address"]);
  const name = lineOf(location["name"]);
  if (!isNode(address)) {
    const text = lineOf(address);
    const place = placeOfText(text ?? name ?? "");
    const venue = text === null || name === null ? place.venue : { ...place.venue, name };
    return { ...place, venue };
  }
  const locality = lineOf(address["addressLocality"]);
  const venue = {
    name,
    streetAddress: lineOf(address["streetAddress"]),
    locality,
    municipalityCode: locality === null ? null : municipalityNamed(locality),
  };
  const isKnown = Object.values(venue).some((part) => part !== null);
  return { venue: isKnown ? venue : null, online: false, onlineUrl: null };
}

function lineOf(value: unknown): string | null {
  const text = oneLine(plainTextOfHtml(textOf(value) ?? ""));
  return text === "" ? null : cut(text, 200);
}
