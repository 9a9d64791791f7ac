import { isIPv4, isIPv6 } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";

/**
 * The address that a request comes from; undefined where it isn't known. `trustProxy`: it is the last one of
 * X-Forwarded-For, which the proxy in front of this server has set itself; else the socket's.
 */
export function clientAddress(context: Context, trustProxy: boolean): string | undefined {
  const forwarded = trustProxy ? context.req.header("x-forwarded-for") : undefined;
  const last = forwarded?.split(",").at(-1)?.trim();
  if (last !== undefined && (isIPv4(last) || isIPv6(last))) return plain(last);
  // Without a socket, where an app is asked in its own process.
  if (context.env?.incoming === undefined) return undefined;
  const { address } = getConnInfo(context).remote;
  return address === undefined ? undefined : plain(address);
}

/** An address in coarse form, the first 24 bits of IPv4 and 48 of IPv6: `192.0.2.0/24`, `2001:db8:1::/48`. */
export function coarseAddress(address: string | undefined): string | null {
  if (address === undefined) return null;
  if (isIPv4(address)) return `${address.split(".").slice(0, 3).join(".")}.0/24`;
  return isIPv6(address) ? networkOf(address, 3) : null;
}

/** What one subscriber has: an IPv4 address, or the first 64 bits of an IPv6 one, within which she chooses freely. */
export function subscriberAddress(address: string | undefined): string {
  if (address === undefined) return "unknown";
  return isIPv6(address) ? networkOf(address, 4) : address;
}

/** An IPv4 address that came through an IPv6 socket is that address. */
function plain(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  return mapped !== undefined && isIPv4(mapped) ? mapped : (address.split("%")[0] ?? address);
}

/** The network of an IPv6 address: as many groups of 16 bits as are asked for. */
function networkOf(address: string, groups: number): string {
  const [head = "", tail] = address.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const all = [...before, ...Array.from({ length: zeros }, () => "0"), ...after];
  const kept = all.slice(0, groups).map((group) => Number.parseInt(group, 16).toString(16));
  return `${kept.join(":")}::/${groups * 16}`;
}
