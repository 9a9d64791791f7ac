import { findToken, noteTokenUse, type PrismaClient } from "@finsam/database";
import { anonymous, type Viewer } from "@finsam/domain";
import type { Logger } from "pino";
import type { Auth } from "./auth.ts";
import { heedsCookies } from "./own-origin.ts";

/** Who sends a request, and what must be told her in the headers of its answer. */
export interface Identified {
  readonly viewer: Viewer;
  /** Cookies, and why a token doesn't count; empty for most. */
  readonly headers: Headers;
}

/** Tells who sends a request. */
export type Identify = (request: Request) => Promise<Identified>;

/** What identification is built on. */
export interface IdentifyParts {
  readonly prisma: PrismaClient;
  readonly auth: () => Auth;
  /** The public address, without a slash at its end. */
  readonly origin: string;
  /** Addresses, in lower case, of those who run the platform. */
  readonly operatorEmails: readonly string[];
  readonly log: Logger;
  readonly now: () => Date;
}

/** Whoever shows nothing to be known by. */
export function nobody(): Identified {
  return { viewer: anonymous, headers: new Headers() };
}

/**
 * Identifies by an API token in `Authorization: Bearer`, else by the cookie of a session, which counts only where
 * {@link heedsCookies} says so. What is broken, expired or unknown makes somebody anonymous; who shows nothing costs no
 * question to the database.
 */
export function createIdentify(parts: IdentifyParts): Identify {
  const { prisma, auth, origin, operatorEmails, log, now } = parts;
  const operators: ReadonlySet<string> = new Set(operatorEmails);
  const sessionCookie = `finsam.session_token=`;

  async function byToken(token: string): Promise<Identified> {
    const found = await findToken(prisma, token, now());
    if (found.state !== "valid") return refused(found.state);
    const { id, name, roles } = found;
    if (!found.useNoted) {
      noteTokenUse(prisma, id, now()).catch((error: unknown) =>
        log.warn({ err: error }, "the use of a token could not be noted"),
      );
    }
    return { viewer: { kind: "token", id, name, roles }, headers: new Headers() };
  }

  async function byCookie(request: Request): Promise<Identified> {
    const { response, headers } = await auth().api.getSession({
      headers: request.headers,
      returnHeaders: true,
    });
    if (response === null) return { viewer: anonymous, headers: cookiesOf(headers) };
    const { id, name, email, emailVerified } = response.user;
    const held = await prisma.role.findMany({
      where: { userId: id },
      select: { associationId: true, role: true },
    });
    const roles = new Map(held.map(({ associationId, role }) => [associationId, role]));
    const operator = emailVerified && operators.has(email);
    return {
      viewer: { kind: "person", id, name, email, roles, operator },
      headers: cookiesOf(headers),
    };
  }

  return async (request) => {
    const authorization = request.headers.get("authorization");
    const token = /^Bearer +(\S+) *$/i.exec(authorization ?? "")?.[1];
    if (token !== undefined) return byToken(token);
    if (authorization !== null && /^Bearer\b/i.test(authorization)) return refused("malformed");
    const hasCookie = request.headers.get("cookie")?.includes(sessionCookie) ?? false;
    return hasCookie && heedsCookies(request, origin) ? byCookie(request) : nobody();
  };
}

/** RFC 6750 § 3.1. Whether a token was never there or is over tells only its holder something. */
function refused(why: "unknown" | "expired" | "revoked" | "malformed"): Identified {
  const challenge = `Bearer error="invalid_token", error_description="The token is ${why}"`;
  return { viewer: anonymous, headers: new Headers({ "www-authenticate": challenge }) };
}

function cookiesOf(headers: Headers): Headers {
  const kept = new Headers();
  for (const cookie of headers.getSetCookie()) kept.append("set-cookie", cookie);
  return kept;
}
