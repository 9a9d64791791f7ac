import type { MiddlewareHandler } from "hono";
import { type DestinationStream, type Logger, pino } from "pino";
import type { Config } from "./config.ts";
import type { RequestScopes } from "./request-scope.ts";

/**
 * The log, on standard output by default: lines for a person if `readable`, else one JSON object a line. Every line
 * written in the course of a request carries its id. Variables, IP addresses, cookies and authorization are never
 * logged.
 */
export async function createLogger(
  { logLevel, readable }: Pick<Config, "logLevel" | "readable">,
  scopes: RequestScopes,
  destination: DestinationStream = process.stdout,
): Promise<Logger> {
  const options = {
    level: logLevel,
    base: null,
    mixin: () => {
      const requestId = scopes.getStore()?.requestId;
      return requestId === undefined ? {} : { requestId };
    },
  };
  return pino(options, readable ? await readableLines(destination) : destination);
}

/** What nginx logs for a client that went before it had its answer. */
const clientGone = 499;

/** One line for each request, at `info`: method, path without query string, status, milliseconds, operation. */
export function logRequests(log: Logger, scopes: RequestScopes): MiddlewareHandler {
  return async (context, next) => {
    const began = performance.now();
    await next();
    const { method, path, raw } = context.req;
    const status = raw.signal.aborted ? clientGone : context.res.status;
    const ms = Math.round((performance.now() - began) * 10) / 10;
    const operation = scopes.getStore()?.operationName;
    log.info({ method, path, status, ms, operation }, "request");
  };
}

async function readableLines(destination: DestinationStream): Promise<DestinationStream> {
  // Loaded only where a person reads: a server in operation starts without it.
  const { prettyFactory } = await import("pino-pretty");
  const format = prettyFactory({
    translateTime: "SYS:HH:MM:ss",
    singleLine: true,
    colorize: process.stdout.isTTY,
  });
  return { write: (line) => destination.write(format(line)) };
}
