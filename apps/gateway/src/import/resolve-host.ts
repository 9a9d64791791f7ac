import { lookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { type AddressRules, mayReach, notPublic } from "./address-guard.ts";

/** The IP addresses of a host name. */
export type ResolveHost = (host: string) => Promise<readonly string[]>;

/** By the machine's own resolver. */
export const systemResolver: ResolveHost = async (host) => {
  const found = await lookup(host, { all: true });
  return found.map(({ address }) => address);
};

/** A host whose addresses are not all of the public internet. */
export class HostRefused extends Error {
  override readonly name = "HostRefused";
  readonly code = "HOST_REFUSED";

  constructor() {
    super(notPublic);
  }
}

/**
 * What a connection asks for its address: the name is resolved once, every address is checked, and the connection goes to one
 * that was checked, whatever the name means a moment later (DNS rebinding).
 */
export function guardedLookup(resolve: ResolveHost, rules: AddressRules): LookupFunction {
  const answer = async (...[host, options, callback]: Parameters<LookupFunction>) => {
    try {
      const found = await addressesOf(host, resolve, rules);
      const [first] = found;
      if (options.all === true) callback(null, found);
      else callback(null, first?.address ?? "", first?.family ?? 4);
    } catch (error) {
      callback(error instanceof Error ? error : new HostRefused(), "", 4);
    }
  };
  return (...asked) => void answer(...asked);
}

async function addressesOf(host: string, resolve: ResolveHost, rules: AddressRules) {
  const addresses = await resolve(host);
  if (addresses.length === 0 || !addresses.every((address) => mayReach(address, rules)))
    throw new HostRefused();
  return addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
}
