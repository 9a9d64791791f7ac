import { pathIn } from "@finsam/calendar";
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

/** `/sign-in` and `/account` in each language, `/auth` and, where mails are shown, `/outbox`. Nothing of it is kept by anybody. */
export function peopleRoutes(parts: PeopleParts, trustProxy: boolean): Hono<Gateway> {
  const { identity } = parts;
  // Guards go with the routes, wherever these are.
  const guarded = () =>
    new Hono<Gateway>().use(noStore(), limitBody(), ownPagesOnly(identity.origin));
  // What an account does is nobody's attempt to get in; a wrong or stolen session is refused by itself.
  const slowed = () => guarded().on("POST", "*", slowDown(identity, trustProxy));
  const app = new Hono<Gateway>();
  for (const language of ["sv", "en"] as const) {
    const signIn = slowed().route("/", signInRoutes(identity, language));
    const account = guarded().route("/", accountRoutes(parts, language));
    app.route(pathIn(language, "/sign-in"), signIn).route(pathIn(language, "/account"), account);
  }
  app.route("/auth", slowed().route("/", authRoutes(identity)));
  if (identity.showsOutbox)
    app.route("/outbox", guarded().route("/", outboxRoutes(parts.prisma, identity)));
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
      detail: `Expected a form of ${origin}`,
      title: {
        sv: "Formuläret kom från en annan adress",
        en: "The form came from another address",
      },
      text: {
        sv: `Gå till ${origin}/sign-in och försök igen därifrån`,
        en: `Go to ${origin}/en/sign-in and try again from there`,
      },
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
