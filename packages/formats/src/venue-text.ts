import type { Fields } from "@finsam/domain";
import { municipalityByName } from "@finsam/domain/register";
import { cut, oneLine, plainText } from "./plain-text.ts";

/** Where an event is, as far as a text surely tells. */
export interface Place {
  readonly venue: Fields | null;
  readonly online: boolean;
  readonly onlineUrl: string | null;
}

/** How much of a place is read. */
const mostCharacters = 1000;

const address = /https?:\/\/[^\s<>"]+/i;
const onlineWords =
  /^(?:(?:microsoft )?teams(?:[ -]?m(?:ö|o)te)?|zoom(?:[ -]?m(?:ö|o)te)?|skype(?: for business)?|google meet|online|on-line|digitalt?|digitalt (?:möte|via (?:teams|zoom))|webb?inar(?:ium)?|via (?:teams|zoom|länk))$/i;
const street = /^\p{Lu}[\p{L} .'’-]{2,80}\s\d{1,4}(?:\s?[A-Za-z])?$/u;
const postal = /^(?:SE-?)?\d{3} ?\d{2}\s+(\p{L}[\p{L} .-]{0,80})$/u;

/**
 * Reads the text of a place: `Väsby gård, Dragonvägen 1, 194 33 Upplands Väsby`. What is not surely a street, a
 * town or an address stays together as the name; a municipality is told only where a part of the text is its name.
 */
export function placeOfText(text: string): Place {
  const plain = plainText(text.slice(0, mostCharacters));
  const onlineUrl = webAddress(address.exec(plain)?.[0].replace(/[).,;]+$/, ""));
  const parts = plain
    .replace(new RegExp(address, "gi"), "")
    .split(/[,;\n]/)
    .map((part) => oneLine(part).replace(/^[-–/\s]+|[-–/\s]+$/g, ""))
    .filter((part) => part !== "" && !/^(?:sverige|sweden)$/i.test(part))
    .slice(0, 20);
  const physical = parts.filter((part) => !onlineWords.test(part));
  const online = onlineUrl !== null || physical.length < parts.length;
  return { venue: venueOf(physical), online, onlineUrl };
}

/** An address of the web as the domain takes it, else null. */
export function webAddress(text: string | undefined): string | null {
  const url = text === undefined ? null : URL.parse(text.trim());
  if (url === null || !/^https?:$/.test(url.protocol) || url.href.length > 2000) return null;
  if (url.username !== "" || url.password !== "" || !/\.[a-z]/i.test(url.hostname)) return null;
  return url.href;
}

function venueOf(parts: readonly string[]): Fields | null {
  if (parts.length === 0) return null;
  const rest: string[] = [];
  const towns: string[] = [];
  let streetAddress: string | null = null;
  for (const part of parts) {
    const town = postal.exec(part)?.[1] ?? (municipalityNamed(part) === null ? undefined : part);
    if (town !== undefined) towns.push(town);
    else if (streetAddress === null && street.test(part)) streetAddress = part;
    else rest.push(part);
  }
  const codes = new Set(towns.flatMap((town) => municipalityNamed(town) ?? []));
  const [only] = codes;
  return {
    name: rest.length === 0 ? null : cut(rest.join(", "), 200),
    streetAddress,
    locality: towns.at(-1)?.replace(/ kommun$/i, "") ?? null,
    municipalityCode: codes.size === 1 && only !== undefined ? only : null,
  };
}

/** The kommunkod of the municipality with that name, with or without "kommun"; null where there is none. */
export function municipalityNamed(text: string): string | null {
  return municipalityByName(text.replace(/\s+(?:kommun|stad)$/i, ""))?.code ?? null;
}
