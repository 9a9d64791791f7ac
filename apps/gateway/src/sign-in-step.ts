import { type Language, pathIn, sayIn } from "@finsam/calendar";
import { linkMinutes } from "./identity/sign-in-link.ts";
import { escapeHtml } from "./page.ts";
import { hiddenTo, outboxLink } from "./sign-in-form.ts";

/** A page on the way in: what it is called, and its main part. */
export interface SignInStep {
  readonly title: string;
  readonly body: string;
}

/** What is told when a link has been asked for. */
export function sentStep(language: Language, showsOutbox: boolean): SignInStep {
  const say = sayIn(language);
  const title = say("Titta i din e-post", "Check your e-mail");
  const sent = say(
    `Är adressen inbjuden har vi skickat en länk till den. Länken gäller en gång, i ${linkMinutes} minuter.`,
    `If the address is invited, we have sent a link to it. The link is valid once, for ${linkMinutes} minutes.`,
  );
  const where = showsOutbox
    ? say(
        `Här skickas inga mejl: ${outboxLink(say, "öppna utkorgen")}.`,
        `No e-mail is sent from here: ${outboxLink(say, "open the outbox")}.`,
      )
    : say(
        "Kommer inget mejl inom några minuter? Titta i skräpposten, och kontrollera att adressen är den som du blev inbjuden med.",
        "No e-mail within a few minutes? Look in your spam folder, and check that the address is the one that was invited.",
      );
  const back = say("Tillbaka till inloggningen", "Back to the sign-in");
  const body = `${heading(title)}
<p>${sent}</p>
<p>${where}</p>
<p><a class="ds-link" href="${pathIn(language, "/sign-in")}">${back}</a></p>`;
  return { title, body };
}

/** What a link opens. One more step than a person would need: programs that look through mails open its links too. */
export function linkStep(language: Language, token: string, to: string): SignInStep {
  const say = sayIn(language);
  const title = say("Logga in", "Sign in");
  const press = say(
    "Tryck på knappen för att logga in på den här enheten.",
    "Press the button to sign in on this device.",
  );
  const body = `${heading(title)}
<p>${press}</p>
<form method="post" action="${pathIn(language, "/sign-in/link")}">
<input type="hidden" name="token" value="${escapeHtml(token)}">
${hiddenTo(to)}
<p><button class="ds-button">${title}</button></p>
</form>`;
  return { title, body };
}

/** What is told on the way to an OIDC service. `name`: what it is called; `url`: where it is. */
export function onwardStep(language: Language, name: string, url: string): SignInStep {
  const say = sayIn(language);
  const title = say(`Till ${name}`, `To ${name}`);
  const told = say("Du skickas vidare. Händer ingenting?", "You are sent on. Does nothing happen?");
  const go = say(`Gå till ${name}`, `Go to ${name}`);
  const body = `${heading(title)}
<p>${told} <a class="ds-link" href="${escapeHtml(url)}">${escapeHtml(go)}</a>.</p>`;
  return { title, body };
}

function heading(title: string): string {
  return `<h1 class="ds-heading" data-size="lg">${escapeHtml(title)}</h1>`;
}
