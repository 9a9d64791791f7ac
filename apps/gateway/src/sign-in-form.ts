import { type Language, pathIn, type Say, sayIn } from "@finsam/calendar";
import { linkMinutes } from "./identity/sign-in-link.ts";
import type { Identity } from "./identity/identity.ts";
import { escapeHtml } from "./page.ts";

/** What the page on which one signs in offers. */
export interface SignInOffer extends Pick<Identity, "requestLink" | "oidcName" | "showsOutbox"> {
  readonly language: Language;
  /** The path to go to afterwards. */
  readonly to: string;
  /** What was written as an address and is none. */
  readonly wrong?: string | undefined;
}

/** The main part of the page on which one signs in. */
export function signInBody(offer: SignInOffer): string {
  const { language, to } = offer;
  const say = sayIn(language);
  return `<h1 class="ds-heading" data-size="lg">${say("Logga in", "Sign in")}</h1>
<p>${say(
    "För dig som har bjudits in av ett samordningsförbund. Det som är publikt läser alla utan att logga in.",
    "For those who have been invited by a coordination association. Everybody reads what is public without signing in.",
  )}</p>
${serviceForm(offer, say)}<h2 class="ds-heading" data-size="sm">${say("Med en länk i ett mejl", "With a link in an e-mail")}</h2>
${mailForm(offer, say)}
<div class="choice" data-passkey-part hidden>
<h2 class="ds-heading" data-size="sm">${say("Med passkey", "With a passkey")}</h2>
<p>${say(
    "Med fingeravtryck, ansikte eller pinkod, om du har lagt till en passkey på ditt konto.",
    "With your fingerprint, face or PIN, if you have added a passkey to your account.",
  )}</p>
<p class="error ds-validation-message" role="status" data-passkey-status hidden></p>
<p><button type="button" class="ds-button quiet" data-variant="secondary" data-passkey data-to="${escapeHtml(to)}">${say("Logga in med passkey", "Sign in with a passkey")}</button></p>
</div>`;
}

function mailForm(offer: SignInOffer, say: Say): string {
  const { language, requestLink, showsOutbox, to, wrong } = offer;
  if (requestLink === undefined)
    return `<p>${say(
      "Den här servern kan inte skicka mejl, så du kan inte logga in med en länk.",
      "This server cannot send e-mail, so you cannot sign in with a link.",
    )}</p>`;
  const error =
    wrong === undefined
      ? ""
      : `<p class="error ds-validation-message" data-field="validation" id="email-error">${say(
          "Skriv en e-postadress, till exempel namn@example.se.",
          "Enter an e-mail address, for example name@example.se.",
        )}</p>\n`;
  const described =
    wrong === undefined ? "" : ` aria-invalid="true" aria-describedby="email-error" autofocus`;
  return `<form class="form" method="post" action="${pathIn(language, "/sign-in")}">
<p>${say(
    `Du får ett mejl med en länk. Den gäller en gång, i ${linkMinutes} minuter.`,
    `You get an e-mail with a link. It is valid once, for ${linkMinutes} minutes.`,
  )}</p>
${hiddenTo(to)}
<div class="ds-field">
<label class="ds-label" for="email">${say("E-postadress", "E-mail address")}</label>
${error}<input class="ds-input" id="email" name="email" type="email" autocomplete="email" required maxlength="254" value="${escapeHtml(wrong ?? "")}"${described}>
</div>
<p><button class="ds-button">${say("Skicka länken", "Send the link")}</button></p>
</form>${
    showsOutbox
      ? `\n<p>${say(
          `Här skickas inga mejl: de visas i ${outboxLink(say, "utkorgen")}.`,
          `No e-mail is sent from here: it is shown in ${outboxLink(say, "the outbox")}.`,
        )}</p>`
      : ""
  }`;
}

function serviceForm({ language, oidcName, to }: SignInOffer, say: Say): string {
  const name = oidcName();
  if (name === undefined) return "";
  return `<form method="post" action="${pathIn(language, "/sign-in/oidc")}">
${hiddenTo(to)}
<p><button class="ds-button quiet" data-variant="secondary">${say("Logga in med", "Sign in with")} ${escapeHtml(name)}</button></p>
</form>\n`;
}

/** Carries the path to go to afterwards through a form. */
export function hiddenTo(to: string): string {
  return `<input type="hidden" name="to" value="${escapeHtml(to)}">`;
}

/** A link to the mails that are shown instead of sent; their page is in Swedish. */
export function outboxLink(say: Say, text: string): string {
  return `<a class="ds-link" href="/outbox"${say("", ` hreflang="sv"`)}>${text}</a>`;
}
