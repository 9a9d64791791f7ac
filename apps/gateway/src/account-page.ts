import { capitalised, type Language, pathIn, type Say, sayIn } from "@finsam/calendar";
import type { SignedInPerson } from "@finsam/domain";
import { escapeHtml } from "./page.ts";

/** What the page of an account tells. */
export interface AccountView {
  readonly language: Language;
  readonly person: SignedInPerson;
  /** What she may do in associations, in words. */
  readonly roles: readonly string[];
  readonly passkeys: readonly PasskeyRow[];
  /** Whether there are pages beside those of the server's own. */
  readonly hasPages: boolean;
}

/** A passkey of hers. */
export interface PasskeyRow {
  readonly id: string;
  readonly name: string | null;
  readonly createdAt: Date | null;
}

/** Where the pages start: in the language, where there are others than the server's own. */
export function startPath(language: Language, hasPages: boolean): string {
  return hasPages ? pathIn(language, "/") : "/";
}

/** The main part of the page of an account. */
export function accountBody({
  language,
  person: { name, email, operator },
  roles,
  passkeys,
  hasPages,
}: AccountView): string {
  const say = sayIn(language);
  const rights = [
    ...roles,
    ...(operator
      ? [say("driftansvarig för hela plattformen", "operator of the whole platform")]
      : []),
  ];
  const mayDo =
    rights.length === 0
      ? say(
          "Inga behörigheter ännu. Be ditt förbund om en inbjudan.",
          "No roles yet. Ask your association for an invitation.",
        )
      : rights.map((right) => escapeHtml(capitalised(right))).join("<br>");
  const nameRow =
    name === email ? "" : `<dt>${say("Namn", "Name")}</dt><dd>${escapeHtml(name)}</dd>\n`;
  const workLink = hasPages
    ? `<p><a class="ds-link" href="${pathIn(language, "/arbete")}">${say("Till mitt arbete", "To my work")}</a></p>\n`
    : "";
  return `<h1 class="ds-heading" data-size="lg">${say("Ditt konto", "Your account")}</h1>
<dl class="facts">
${nameRow}<dt>${say("E-postadress", "E-mail address")}</dt><dd>${escapeHtml(email)}</dd>
<dt>${say("Behörigheter", "Roles")}</dt><dd>${mayDo}</dd>
</dl>
${workLink}<p><a class="ds-link" href="/graphql">${say("Öppna GraphiQL", "Open GraphiQL")}</a>: ${say(
    "där läser och ändrar du med dina behörigheter.",
    "there you read and change what your roles allow.",
  )}</p>
<h2 class="ds-heading" data-size="sm">Passkeys</h2>
<p>${say(
    "Med en passkey loggar du in med fingeravtryck, ansikte eller pinkod i stället för ett mejl.",
    "With a passkey you sign in with your fingerprint, face or PIN instead of an e-mail.",
  )}</p>
${passkeyList(passkeys, language)}
${passkeyForm(say)}
<h2 class="ds-heading" data-size="sm">${say("Logga ut", "Sign out")}</h2>
<form method="post" action="${pathIn(language, "/account/sign-out")}">
<p><button class="ds-button quiet" data-variant="secondary">${say("Logga ut från den här enheten", "Sign out of this device")}</button></p>
</form>
<p><a class="ds-link" href="${startPath(language, hasPages)}">${say("Till startsidan", "To the start page")}</a></p>`;
}

function passkeyForm(say: Say): string {
  return `<form class="form" data-passkey-part hidden>
<div class="ds-field">
<label class="ds-label" for="passkey-name">${say("Namn på en ny passkey", "Name of a new passkey")}</label>
<p id="passkey-hint" data-field="description">${say(
    "Så att du känner igen den, till exempel ”Min arbetsdator”.",
    "So that you recognise it, for example “My work computer”.",
  )}</p>
<input class="ds-input" id="passkey-name" name="name" required maxlength="60" autocomplete="off" aria-describedby="passkey-hint">
</div>
<p class="error ds-validation-message" role="status" data-passkey-status hidden></p>
<p><button class="ds-button" data-passkey>${say("Lägg till en passkey", "Add a passkey")}</button></p>
</form>`;
}

function passkeyList(passkeys: readonly PasskeyRow[], language: Language): string {
  const say = sayIn(language);
  if (passkeys.length === 0)
    return `<p>${say("Du har inga passkeys.", "You have no passkeys.")}</p>`;
  const remove = say("Ta bort", "Remove");
  const items = passkeys.map(({ id, name, createdAt }) => {
    const called = escapeHtml(name ?? say("Passkey utan namn", "Passkey without a name"));
    const added =
      createdAt === null
        ? ""
        : `, ${say("tillagd", "added")} <time>${dayIn(language, createdAt)}</time>`;
    return `<li>${called}${added}
<form method="post" action="${pathIn(language, "/account/passkeys/remove")}">
<input type="hidden" name="id" value="${id}">
<button class="ds-button quiet" data-variant="secondary" data-size="sm" aria-label="${remove} ${called}">${remove}</button>
</form></li>`;
  });
  return `<ul>\n${items.join("\n")}\n</ul>`;
}

/** `2026-11-26`, as Swedes write it; `26 November 2026`. */
function dayIn(language: Language, at: Date): string {
  const timeZone = "Europe/Stockholm";
  return language === "sv"
    ? at.toLocaleDateString("sv", { timeZone })
    : at.toLocaleDateString("en-GB", { timeZone, dateStyle: "long" });
}
