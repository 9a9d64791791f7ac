import { passkey } from "@better-auth/passkey";
import type { PrismaClient } from "@finsam/database";
import { APIError } from "better-auth/api";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { betterAuth } from "better-auth/minimal";
import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { magicLink } from "better-auth/plugins/magic-link";
import type { Logger } from "pino";
import type { OidcConfig } from "../config.ts";
import { hashLinkToken } from "./link-token.ts";
import { type OidcProfile, verifiedAddress } from "./oidc-profile.ts";
import { type LinkAsked, linkAskedSchema, linkMinutes } from "./sign-in-link.ts";

/** The path below which the library answers. */
export const authPath = "/auth";

/** What the one OIDC service is called in addresses and in the table of accounts. */
export const oidcProviderId = "oidc";

/** How long a session lives after its last use, in s; the use is noted once a day. */
const sessionSeconds = 7 * 24 * 3600;

/** What the set-up of authentication is built on. */
export interface AuthParts {
  readonly prisma: PrismaClient;
  /** The public address, without a slash at its end. */
  readonly origin: string;
  readonly secret: string;
  /** Undefined: none, or it doesn't answer yet. */
  readonly oidc: OidcConfig | undefined;
  readonly log: Logger;
  /** Whether somebody with this address, in lower case, may become a user. */
  readonly isExpected: (email: string) => Promise<boolean>;
  /** Called with a user's id before each of her sessions. */
  readonly onSignIn: (userId: string) => Promise<void>;
  /** Mails a link with this token. */
  readonly sendLink: (link: { email: string; token: string } & LinkAsked) => Promise<void>;
}

/**
 * Sets up who somebody is: sessions, links by mail, passkeys and one OIDC service. What she may do is not its matter. It
 * keeps neither addresses nor browsers of sessions, nor the service's tokens.
 */
export function createAuth(parts: AuthParts) {
  const { origin, oidc, log } = parts;
  return betterAuth({
    appName: "Finsam",
    baseURL: origin,
    basePath: authPath,
    secret: parts.secret,
    trustedOrigins: [origin],
    database: prismaAdapter(parts.prisma, { provider: "postgresql" }),
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: false },
    onAPIError: { errorURL: `${origin}/sign-in/failed` },
    logger: {
      level: "warn",
      log: (level, message, ...rest) => {
        const err = rest.find((part) => part instanceof Error);
        log[level]({ err }, message);
      },
    },
    advanced: {
      cookiePrefix: "finsam",
      useSecureCookies: origin.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
      // Not `uuid`, by which the library leaves it to the database.
      database: { generateId: () => crypto.randomUUID() },
      ipAddress: { disableIpTracking: true },
    },
    session: { expiresIn: sessionSeconds, updateAge: 24 * 3600 },
    user: {
      // For every sign-in by the service, not only the first: an address that it hasn't verified is nobody's.
      validateUserInfo: ({ user, source }) =>
        source.method === "oauth" && user.emailVerified !== true
          ? { error: "EMAIL_NOT_VERIFIED" }
          : undefined,
    },
    account: { updateAccountOnSignIn: false },
    databaseHooks: {
      user: {
        create: {
          before: async (user) => {
            if (!(await parts.isExpected(user.email)))
              throw new APIError("FORBIDDEN", { code: "NOT_INVITED" });
            return { data: { ...user, name: user.name.trim() || user.email, image: null } };
          },
        },
      },
      session: {
        create: {
          before: async (session) => {
            await parts.onSignIn(session.userId);
            return { data: { ...session, ipAddress: null, userAgent: null } };
          },
        },
      },
      account: {
        create: {
          before: async (account) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
    },
    plugins: [
      magicLink({
        expiresIn: linkMinutes * 60,
        storeToken: { type: "custom-hasher", hash: async (token) => hashLinkToken(token) },
        sendMagicLink: async ({ email, token, metadata }) => {
          await parts.sendLink({ email, token, ...linkAskedSchema.parse(metadata) });
        },
      }),
      passkey({ rpID: new URL(origin).hostname, rpName: "Finsam", origin }),
      genericOAuth({
        config:
          oidc === undefined
            ? []
            : [
                {
                  providerId: oidcProviderId,
                  name: oidc.name,
                  discoveryUrl: discoveryUrl(oidc),
                  clientId: oidc.clientId,
                  clientSecret: oidc.clientSecret,
                  scopes: ["openid", "email", "profile"],
                  pkce: true,
                  requireIdTokenVerification: true,
                  mapProfileToUser: (profile: OidcProfile) =>
                    verifiedAddress(profile, oidc.trustEmail),
                },
              ],
      }),
    ],
  });
}

/** Authentication as it is set up. */
export type Auth = ReturnType<typeof createAuth>;

/** Where a service tells of itself (OpenID Connect Discovery 1.0 § 4). */
export function discoveryUrl({ issuer }: Pick<OidcConfig, "issuer">): string {
  return `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
}
