import { Hono } from "hono";
import { oidcProviderId } from "../identity/auth.ts";
import type { Identity } from "../identity/identity.ts";

/** What the library answers over HTTP; all else of it is asked in this process or not at all. */
const open: readonly (readonly [method: "GET" | "POST", path: string])[] = [
  ["GET", "/passkey/generate-authenticate-options"],
  ["POST", "/passkey/verify-authentication"],
  ["GET", "/passkey/generate-register-options"],
  ["POST", "/passkey/verify-registration"],
  ["GET", `/callback/${oidcProviderId}`],
  ["POST", `/callback/${oidcProviderId}`],
];

/** `/auth`: passkeys, and the way back from an OIDC service. */
export function authRoutes({ auth }: Identity): Hono {
  const app = new Hono();
  for (const [method, path] of open)
    app.on(method, path, (context) => auth().handler(context.req.raw));
  return app;
}
