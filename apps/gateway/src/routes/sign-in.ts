import { type Language, pathIn, sayIn } from "@finsam/calendar";
import { type Context, Hono } from "hono";
import type { RequestIdVariables } from "hono/request-id";
import * as z from "zod";
import { oidcProviderId } from "../identity/auth.ts";
import type { Identity } from "../identity/identity.ts";
import { passkeySignInScript } from "../identity/passkey-script.ts";
import { signInFailure } from "../identity/sign-in-failure.ts";
import { ownPath } from "../identity/sign-in-link.ts";
import { answerPage } from "../page.ts";
import { tooMany } from "../refusal.ts";
import { signInBody } from "../sign-in-form.ts";
import { linkStep, onwardStep, sentStep } from "../sign-in-step.ts";

type Gateway = { Variables: RequestIdVariables };

const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());

const textSchema = z.string().max(2000).optional().catch(undefined);

/** `/sign-in` in a language: by a link in a mail, a passkey or an OIDC service. */
export function signInRoutes(identity: Identity, language: Language): Hono<Gateway> {
  const { auth, guard, requestLink } = identity;
  const say = sayIn(language);
  const toOf = (to: unknown) => ownPath(textSchema.parse(to), identity, language);

  function form(context: Context<Gateway>, to: string, wrong?: string) {
    return answerPage(context, {
      language,
      title: say("Logga in", "Sign in"),
      body: signInBody({ ...identity, language, to, wrong }),
      status: wrong === undefined ? 200 : 400,
      isPersonal: true,
      script: passkeySignInScript(say),
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
      requestLink(email.data, { to, language });
      return context.redirect(pathIn(language, "/sign-in/sent"), 303);
    })
    .get("/sent", (context) => {
      const step = sentStep(language, identity.showsOutbox);
      return answerPage(context, { language, ...step, isPersonal: true });
    })
    .get("/link", (context) => {
      const token = textSchema.parse(context.req.query("token")) ?? "";
      const step = linkStep(language, token, toOf(context.req.query("to")));
      return answerPage(context, { language, ...step, isPersonal: true });
    })
    .post("/link", async (context) => {
      const sent = await context.req.parseBody();
      const answer = await auth().api.magicLinkVerify({
        query: { token: textSchema.parse(sent["token"]) ?? "" },
        headers: context.req.raw.headers,
        asResponse: true,
      });
      if (answer.status !== 200) return signInFailure(context, errorIn(answer));
      for (const cookie of answer.headers.getSetCookie())
        context.header("set-cookie", cookie, { append: true });
      return context.redirect(toOf(sent["to"]), 303);
    })
    .post("/oidc", async (context) => {
      const name = identity.oidcName();
      if (name === undefined) return signInFailure(context, "PROVIDER_NOT_FOUND");
      const sent = await context.req.parseBody();
      const { response, headers } = await auth().api.signInSocial({
        body: {
          provider: oidcProviderId,
          callbackURL: toOf(sent["to"]),
          errorCallbackURL: pathIn(language, "/sign-in/failed"),
          disableRedirect: true,
        },
        headers: context.req.raw.headers,
        returnHeaders: true,
      });
      if (response.url === undefined) return signInFailure(context, "PROVIDER_NOT_FOUND");
      for (const cookie of headers.getSetCookie())
        context.header("set-cookie", cookie, { append: true });
      // Not a redirect of the form: it would need the right to send forms to wherever the service sends them on.
      const step = onwardStep(language, name, response.url);
      return answerPage(context, { language, ...step, isPersonal: true, refreshTo: response.url });
    })
    .get("/failed", (context) => signInFailure(context, context.req.query("error") ?? ""));
}

function errorIn(answer: Response): string {
  const location = answer.headers.get("location");
  return (location === null ? null : URL.parse(location))?.searchParams.get("error") ?? "";
}
