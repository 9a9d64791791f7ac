import { once } from "node:events";
import { createServer } from "node:net";

/** A port of this machine's loopback that nothing listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new TypeError("Expected a port");
  return address.port;
}
