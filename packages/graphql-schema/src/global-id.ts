import { isUuid } from "@finsam/domain";
import { badInput } from "./bad-input.ts";

/** The opaque id of a node: its type and its own id. */
export function encodeGlobalId(typename: string, id: string | number | bigint): string {
  return btoa(`${typename}:${id}`);
}

const content = /^(\w+):([\w-]+)$/;

/** Reads an opaque id; undefined for what this server cannot have given. */
export function decodeGlobalId(globalId: string): { typename: string; id: string } | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(globalId) || globalId.length % 4 !== 0) return undefined;
  const [, typename, id] = content.exec(atob(globalId)) ?? [];
  return typename === undefined || id === undefined ? undefined : { typename, id };
}

/** The UUID in an id that must be of one type; an error for another type or for what is no id. */
export function uuidOf(typename: string, globalId: string, argument: string): string {
  const decoded = decodeGlobalId(globalId);
  if (decoded?.typename === typename && isUuid(decoded.id)) return decoded.id;
  throw badInput(argument, {
    sv: `Ange ett id av typen ${typename}`,
    en: `Expected the id of a node of type ${typename}`,
  });
}
