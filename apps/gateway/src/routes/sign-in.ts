import { type Context, Hono } from "hono";
import type { RequestIdVariables } from "hono/request-id";
import * as z from "zod";
import { linkSeconds, oidcProviderId } from "../identity/auth.ts";
import type { Identity } from "../identity/identity.ts";
import { passkeySignInScript } from "../identity/passkey-script.ts";
import { ownPath } from "../identity/sign-in-link.ts";
import { answerPage, escapeHtml } from "../page.ts";
import { refusal, tooMany } from "../refusal.ts";

type Gateway = { Variables: RequestIdVariables };

const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());

const textSchema = z.string().max(2000).optional().catch(undefined);

/** `/sign-in`: by a link in a mail, a passkey or an OIDC service. */
export function signInRoutes(identity: Identity): Hono<Gateway> {
  const { auth, guard, requestLink } = identity;
  const toOf = (to: unknown) => ownPath(textSchema.parse(to), identity);

  function form(context: Context<Gateway>, to: string, wrong?: string) {
    return answerPage(context, {
      title: "Logga in",
      body: formBody(identity, to, wrong),
      status: wrong === undefined ? 200 : 400,
      isPersonal: true,
      script: passkeySignInScript,
    });
  }

  return new Hono<Gateway>()
    .get("/", async (context) => {
      const to = toOf(context.req.query("to"));
      const { viewer } = await identity.identify(context.req.raw);
      return viewer.kind === "person" ? context.redirect(to, 303) : form(context, to);
    })
    .post("/", async (context) => {
      const sent = await context.req.parseBody();
      const to = toOf(sent["to"]);
      const email = emailSchema.safeParse(sent["email"]);
      if (requestLink === undefined) return form(context, to);
      if (!email.success) return form(context, to, textSchema.parse(sent["email"]) ?? "");
      // Whom it concerns only: the address has counted this attempt.
      const seconds = await guard.attemptFor(email.data);
      if (seconds !== undefined) return tooMany(context, seconds);
      requestLink(email.data, to);
      return context.redirect("/sign-in/sent", 303);
    })
    .get("/sent", (context) => {
      const body = sentBody(identity.showsOutbox);
      return answerPage(context, { title: "Titta i din e-post", body, isPersonal: true });
    })
    .get("/link", (context) => {
      const token = textSchema.parse(context.req.query("token")) ?? "";
      const body = linkBody(token, toOf(context.req.query("to")));
      return answerPage(context, { title: "Logga in", body, isPersonal: true });
    })
    .post("/link", async (context) => {
      const sent = await context.req.parseBody();
      const answer = await auth().api.magicLinkVerify({
        query: { token: textSchema.parse(sent["token"]) ?? "" },
        headers: context.req.raw.headers,
        asResponse: true,
      });
      if (answer.status !== 200) return failure(context, errorIn(answer));
      for (const cookie of answer.headers.getSetCookie())
        context.header("set-cookie", cookie, { append: true });
      return context.redirect(toOf(sent["to"]), 303);
    })
    .post("/oidc", async (context) => {
      const name = identity.oidcName();
      if (name === undefined) return failure(context, "PROVIDER_NOT_FOUND");
      const sent = await context.req.parseBody();
      const { response, headers } = await auth().api.signInSocial({
        body: { provider: oidcProviderId, callbackURL: toOf(sent["to"]), disableRedirect: true },
        headers: context.req.raw.headers,
        returnHeaders: true,
      });
      if (response.url === undefined) return failure(context, "PROVIDER_NOT_FOUND");
      for (const cookie of headers.getSetCookie())
        context.header("set-cookie", cookie, { append: true });
      // Not a redirect of the form: it would need the right to send forms to wherever the service sends them on.
      return answerPage(context, {
        title: `Till ${name}`,
        body: onwardBody(name, response.url),
        isPersonal: true,
        refreshTo: response.url,
      });
    })
    .get("/failed", (context) => failure(context, context.req.query("error") ?? ""));
}

function formBody(identity: Identity, to: string, wrong: string | undefined): string {
  const { requestLink, oidcName, showsOutbox } = identity;
  const name = oidcName();
  const hiddenTo = `<input type="hidden" name="to" value="${escapeHtml(to)}">`;
  const error =
    wrong === undefined
      ? ""
      : `<p class="error ds-validation-message" data-field="validation" id="email-error">Skriv en e-postadress, till exempel namn@example.se.</p>\n`;
  const described =
    wrong === undefined ? "" : ` aria-invalid="true" aria-describedby="email-error" autofocus`;
  const mail =
    requestLink === undefined
      ? `<p>Den här servern kan inte skicka mejl, så du kan inte logga in med en länk.</p>`
      : `<form class="form" method="post" action="/sign-in">
<p>Du får ett mejl med en länk. Den gäller en gång, i ${linkSeconds / 60} minuter.</p>
${hiddenTo}
<div class="ds-field">
<label class="ds-label" for="email">E-postadress</label>
${error}<input class="ds-input" id="email" name="email" type="email" autocomplete="email" required maxlength="254" value="${escapeHtml(wrong ?? "")}"${described}>
</div>
<p><button class="ds-button">Skicka länken</button></p>
</form>${showsOutbox ? `\n<p>Här skickas inga mejl: de visas i <a class="ds-link" href="/outbox">utkorgen</a>.</p>` : ""}`;
  const service =
    name === undefined
      ? ""
      : `<form method="post" action="/sign-in/oidc">
${hiddenTo}
<p><button class="ds-button quiet" data-variant="secondary">Logga in med ${escapeHtml(name)}</button></p>
</form>\n`;
  return `<h1 class="ds-heading" data-size="lg">Logga in</h1>
<p>För dig som har bjudits in av ett samordningsförbund. Det som är publikt läser alla utan att logga in.</p>
${service}<h2 class="ds-heading" data-size="sm">Med en länk i ett mejl</h2>
${mail}
<div class="choice" data-passkey-part hidden>
<h2 class="ds-heading" data-size="sm">Med passkey</h2>
<p>Med fingeravtryck, ansikte eller pinkod, om du har lagt till en passkey på ditt konto.</p>
<p class="error ds-validation-message" role="status" data-passkey-status hidden></p>
<p><button type="button" class="ds-button quiet" data-variant="secondary" data-passkey data-to="${escapeHtml(to)}">Logga in med passkey</button></p>
</div>`;
}

function sentBody(showsOutbox: boolean): string {
  const where = showsOutbox
    ? `<p>Här skickas inga mejl: <a class="ds-link" href="/outbox">öppna utkorgen</a>.</p>`
    : `<p>Kommer inget mejl inom några minuter? Titta i skräpposten, och kontrollera att adressen är den som du blev inbjuden med.</p>`;
  return `<h1 class="ds-heading" data-size="lg">Titta i din e-post</h1>
<p>Är adressen inbjuden har vi skickat en länk till den. Länken gäller en gång, i ${linkSeconds / 60} minuter.</p>
${where}
<p><a class="ds-link" href="/sign-in">Tillbaka till inloggningen</a></p>`;
}

/** One more step than a person would need: programs that look through mails open its links too. */
function linkBody(token: string, to: string): string {
  return `<h1 class="ds-heading" data-size="lg">Logga in</h1>
<p>Tryck på knappen för att logga in på den här enheten.</p>
<form method="post" action="/sign-in/link">
<input type="hidden" name="token" value="${escapeHtml(token)}">
<input type="hidden" name="to" value="${escapeHtml(to)}">
<p><button class="ds-button">Logga in</button></p>
</form>`;
}

function onwardBody(name: string, url: string): string {
  return `<h1 class="ds-heading" data-size="lg">Till ${escapeHtml(name)}</h1>
<p>Du skickas vidare. Händer ingenting? <a class="ds-link" href="${escapeHtml(url)}">Gå till ${escapeHtml(name)}</a>.</p>`;
}

function errorIn(answer: Response): string {
  const location = answer.headers.get("location");
  return (location === null ? null : URL.parse(location))?.searchParams.get("error") ?? "";
}

/** What is told of a sign-in that failed, by the library's codes and ours. */
function failure(context: Context<Gateway>, error: string): Response {
  return refusal(context, { status: 400, ...(failures[error] ?? otherFailure) });
}

const otherFailure = {
  code: "SIGN_IN_FAILED",
  title: "Inloggningen gick inte",
  sv: "Försök igen. Går det inte nu heller, vänd dig till den som bjöd in dig",
  en: "Expected a sign-in that could be completed",
};

const notInvited = {
  code: "NOT_INVITED",
  title: "Du är inte inbjuden",
  sv: "Den här adressen har ingen inbjudan som gäller. Be ditt förbund om en ny, eller logga in med en annan adress",
  en: "Expected an address with an open invitation",
};

const notVerified = {
  code: "EMAIL_NOT_VERIFIED",
  title: "Adressen är inte bekräftad",
  sv: "Tjänsten du loggade in med har inte bekräftat din e-postadress. Logga in med en länk i ett mejl i stället",
  en: "Expected an e-mail address that the service has verified",
};

const failures: Readonly<Record<string, typeof otherFailure>> = {
  INVALID_TOKEN: {
    code: "LINK_NOT_VALID",
    title: "Länken gäller inte längre",
    sv: "Den har använts redan eller är för gammal. Be om en ny: den kommer på någon minut",
    en: "Expected a link that has neither been used nor expired",
  },
  NOT_INVITED: notInvited,
  unable_to_create_user: notInvited,
  EMAIL_NOT_VERIFIED: notVerified,
  account_not_linked: notVerified,
  email_not_found: notVerified,
  access_denied: {
    code: "ACCESS_DENIED",
    title: "Inloggningen avbröts",
    sv: "Försök igen, eller logga in på ett annat sätt",
    en: "Expected the service to let the person in",
  },
  PROVIDER_NOT_FOUND: {
    code: "SERVICE_UNREACHABLE",
    title: "Tjänsten svarar inte",
    sv: "Den tjänst du vill logga in med går inte att nå just nu. Försök igen om en stund, eller logga in på ett annat sätt",
    en: "Expected the OIDC service to answer",
  },
};
