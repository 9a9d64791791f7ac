import { type Database, queueMail } from "@finsam/database";
import type { Announce } from "../announce.ts";
import { type Config, isForTrying } from "../config.ts";
import type { Logger } from "pino";
import type { RequestScopes } from "../request-scope.ts";
import { type Auth, createAuth } from "./auth.ts";
import { createIdentify, type Identify } from "./identify.ts";
import { acceptInvitations, isInvited } from "./invitation.ts";
import { createMailSender } from "./mail-sender.ts";
import { awaitOidcService } from "./oidc-service.ts";
import { createSignInGuard, type SignInGuard } from "./sign-in-guard.ts";
import { type Landing, linkAddress, type LinkAsked, linkMail } from "./sign-in-link.ts";
import { smtpDelivery } from "./smtp.ts";

/** Who people are and how they sign in. Disposing of it lets what is under way finish. */
export interface Identity extends AsyncDisposable {
  /** The public address, without a slash at its end. */
  readonly origin: string;
  readonly landing: Landing;
  readonly identify: Identify;
  /** Another one once the OIDC service has answered. */
  readonly auth: () => Auth;
  readonly guard: SignInGuard;
  /** What the OIDC service is called; undefined where there is none, or it hasn't answered yet. */
  readonly oidcName: () => string | undefined;
  /**
   * Mails a link to whoever has this address, in lower case, if she is known or invited. Nobody waits for it: whether she
   * is must not be seen in how long an answer takes. Undefined where no mail can be sent.
   */
  readonly requestLink: ((email: string, asked: LinkAsked) => void) | undefined;
  /** Whether mails are shown at /outbox instead of sent. */
  readonly showsOutbox: boolean;
}

/** What identity is built on. */
export interface IdentityParts {
  readonly database: Database;
  readonly config: Config;
  /** What cookies are signed by. */
  readonly secret: string;
  readonly origin: string;
  readonly landing: Landing;
  readonly log: Logger;
  readonly scopes: RequestScopes;
  readonly announce: Announce;
  readonly now: () => Date;
}

/** Sets up sign-in, and begins to send what is in the outbox. */
export function createIdentity(parts: IdentityParts): Identity {
  const { database, config, secret, origin, log, now } = parts;
  const { prisma } = database;
  const { operatorEmails, oidc } = config;
  const ours = new AsyncDisposableStack();
  const underWay = new Set<Promise<void>>();
  ours.defer(async () => {
    await Promise.all(underWay);
  });
  const sender = mailSenderOf(parts, ours);

  const build = (service: Config["oidc"]) =>
    createAuth({
      prisma,
      origin,
      secret,
      oidc: service,
      log,
      isExpected: async (email) =>
        operatorEmails.includes(email) || (await isInvited(prisma, email, now())),
      onSignIn: (userId) =>
        acceptInvitations(database, {
          userId,
          origin: parts.scopes.getStore()?.origin ?? null,
          now: now(),
        }),
      sendLink: async ({ email, token, ...asked }) => {
        const address = linkAddress(origin, token, asked);
        const { language } = asked;
        await queueMail(prisma, linkMail({ to: email, language, origin, address }));
        sender?.wake();
      },
    });
  let auth = build(undefined);
  let oidcName: string | undefined;
  if (oidc !== undefined) {
    const onceReady = async () => {
      const withService = build(oidc);
      const { socialProviders } = await withService.$context;
      if (socialProviders.length === 0) throw new Error("Expected its discovery document again");
      auth = withService;
      oidcName = oidc.name;
      log.info({ service: oidc.name }, "sign-in by OIDC is ready");
    };
    ours.use(awaitOidcService(oidc, log, onceReady));
  }

  async function sendLinkIfKnown(email: string, asked: LinkAsked): Promise<void> {
    const user = await prisma.user.findUnique({ where: { email }, select: { id: true } });
    const isKnown =
      user !== null || operatorEmails.includes(email) || (await isInvited(prisma, email, now()));
    if (!isKnown) return;
    const body = { email, metadata: asked };
    await auth.api.signInMagicLink({ body, headers: new Headers() });
  }

  function requestLink(email: string, asked: LinkAsked): void {
    const sent = sendLinkIfKnown(email, asked).catch((error: unknown) =>
      log.error({ err: error }, "a link to sign in by could not be sent"),
    );
    underWay.add(sent);
    void sent.finally(() => underWay.delete(sent));
  }

  return {
    origin,
    landing: parts.landing,
    identify: createIdentify({ prisma, auth: () => auth, origin, operatorEmails, log, now }),
    auth: () => auth,
    guard: createSignInGuard(),
    oidcName: () => oidcName,
    requestLink: sender === undefined ? undefined : requestLink,
    showsOutbox: sender !== undefined && config.smtp === undefined,
    [Symbol.asyncDispose]: () => ours.disposeAsync(),
  };
}

/** The sender; undefined where mails can be neither sent nor shown: then they wait in the outbox. */
function mailSenderOf(
  { database, config, origin, log, announce }: IdentityParts,
  ours: AsyncDisposableStack,
) {
  if (config.smtp !== undefined) {
    const deliver = ours.use(smtpDelivery(config.smtp));
    return ours.use(createMailSender({ database, deliver, keepText: false, log }));
  }
  if (!isForTrying(config)) {
    announce(
      "mail-unavailable",
      "Inga mejl kan skickas: SMTP_URL och MAIL_FROM saknas. Ingen kan logga in med en länk i ett mejl, och inbjudningar blir liggande.",
    );
    return undefined;
  }
  const outbox = `${origin}/outbox`;
  return ours.use(
    createMailSender({
      database,
      deliver: async ({ to, subject, text }) =>
        announce("mail", `Mejl till ${to}: ${subject}\n\n${text}\nAlla mejl: ${outbox}`, {
          outbox,
        }),
      keepText: true,
      log,
    }),
  );
}
