import ipaddr from "ipaddr.js";

/** Where the server may go for others, beside the public internet. */
export interface AddressRules {
  /** Whether this machine itself is allowed: for tests and development only. */
  readonly allowLoopback: boolean;
  /** The ports that may be reached. On this machine, where that is allowed, every port may. */
  readonly ports: readonly number[];
}

/**
 * Whether an IP address is one of the public internet: not private, loopback, link-local (where clouds keep their machines'
 * secrets), carrier-grade NAT, multicast, reserved, nor one that carries an IPv4 address inside (RFC 6890). False for a text that
 * is no address.
 */
export function mayReach(
  address: string,
  { allowLoopback }: Pick<AddressRules, "allowLoopback">,
): boolean {
  const bare = address.replace(/^\[|\]$/g, "");
  if (!ipaddr.isValid(bare)) return false;
  const range = ipaddr.parse(bare).range();
  return range === "unicast" || (allowLoopback && range === "loopback");
}

/** Why an address of the web may not be fetched, as a sentence in Swedish; undefined where it may, as far as it tells. */
export function refusalOf(url: URL, rules: AddressRules): string | undefined {
  if (url.protocol !== "https:" && url.protocol !== "http:")
    return "Adressen ska börja med https://";
  if (url.username !== "" || url.password !== "")
    return "Adressen får inte innehålla användarnamn eller lösenord";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const isAddress = ipaddr.isValid(host);
  if (isAddress && !mayReach(host, rules)) return notPublic;
  const isLoopback = isAddress && ipaddr.parse(host).range() === "loopback";
  const port = url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);
  if (!isLoopback && !rules.ports.includes(port)) return `Adressens port ${port} är inte tillåten`;
  return undefined;
}

/** The sentence for an address that is not of the public internet. */
export const notPublic = "Adressen leder inte till det öppna internet";
