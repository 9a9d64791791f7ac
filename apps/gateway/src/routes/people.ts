import type { PrismaClient } from "@finsam/database";
import { Hono, type MiddlewareHandler } from "hono";
import type { RequestIdVariables } from "hono/request-id";
import { limitBody } from "../body-limit.ts";
import { clientAddress, subscriberAddress } from "../client-address.ts";
import type { Identity } from "../identity/identity.ts";
import { isFromOwnPage } from "../identity/own-origin.ts";
import { refusal, tooMany } from "../refusal.ts";
import { accountRoutes } from "./account.ts";
import { authRoutes } from "./auth.ts";
import { outboxRoutes } from "./outbox.ts";
import { signInRoutes } from "./sign-in.ts";

/** What the pages of sign-in are built on. */
export interface PeopleParts {
  readonly identity: Identity;
  readonly prisma: PrismaClient;
}

type Gateway = { Variables: RequestIdVariables };

/** `/sign-in`, `/account`, `/auth` and, where mails are shown, `/outbox`. Nothing of it is kept by anybody. */
export function peopleRoutes(parts: PeopleParts, trustProxy: boolean): Hono<Gateway> {
  const { identity } = parts;
  const guarded = [noStore(), limitBody(), ownPagesOnly(identity.origin)] as const;
  const app = new Hono<Gateway>();
  for (const path of ["/auth/*", "/sign-in", "/sign-in/*", "/account", "/account/*", "/outbox"])
    app.use(path, ...guarded);
  // What an account does is nobody's attempt to get in; a wrong or stolen session is refused by itself.
  for (const path of ["/auth/*", "/sign-in", "/sign-in/*"])
    app.on("POST", path, slowDown(identity, trustProxy));
  app.route("/auth", authRoutes(identity));
  app.route("/sign-in", signInRoutes(identity));
  app.route("/account", accountRoutes(parts));
  if (identity.showsOutbox) app.route("/outbox", outboxRoutes(parts.prisma, identity));
  return app;
}

function noStore(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    context.header("cache-control", "no-store");
  };
}

/** An OIDC service sends people back by a form of its own, if it is asked to: the library checks that by its state. */
const fromElsewhere = "/auth/callback/";

/** Refuses what another site's page sends: a form there could sign somebody in as somebody else. */
function ownPagesOnly(origin: string): MiddlewareHandler<Gateway> {
  return async (context, next) => {
    const { method, raw, path } = context.req;
    const reads = method === "GET" || method === "HEAD";
    if (reads || path.startsWith(fromElsewhere) || isFromOwnPage(raw, origin)) return next();
    return refusal(context, {
      status: 403,
      code: "CROSS_SITE",
      title: "Formuläret kom från en annan adress",
      sv: `Gå till ${origin}/sign-in och försök igen därifrån`,
      en: `Expected a form of ${origin}`,
    });
  };
}

/** Refuses whoever tries too often. */
function slowDown({ guard }: Identity, trustProxy: boolean): MiddlewareHandler<Gateway> {
  return async (context, next) => {
    const address = subscriberAddress(clientAddress(context, trustProxy));
    const seconds = await guard.attemptFrom(address);
    return seconds === undefined ? next() : tooMany(context, seconds);
  };
}
