import type { Say } from "@finsam/calendar";

/** What both scripts need: they speak with the server, and tell how it goes. */
const common = `
const button = document.querySelector("button[data-passkey]");
const status = document.querySelector("[data-passkey-status]");
const tell = (text) => { status.hidden = text === ""; status.textContent = text; };
async function ask(path, body) {
  const init = body === undefined ? {} : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const answer = await fetch(path, init);
  const told = await answer.json().catch(() => ({}));
  if (answer.ok) return told;
  throw Object.assign(new Error(), { sentence: told.messages?.[document.documentElement.lang], code: told.code });
}
const sentenceOf = (error, sentences) => error.sentence ?? sentences[error.code] ?? sentences[error.name] ?? sentences.other;
const canUse = typeof PublicKeyCredential === "function" && "parseRequestOptionsFromJSON" in PublicKeyCredential;
document.querySelector("[data-passkey-part]").hidden = !canUse;`;

/** Signs in by a passkey, on the page for it. */
export function passkeySignInScript(say: Say): string {
  const sentences = {
    NotAllowedError: say(
      "Ingen passkey användes. Försök igen, eller be om en länk i stället.",
      "No passkey was used. Try again, or ask for a link instead.",
    ),
    PASSKEY_NOT_FOUND: say(
      "Den passkeyn hör inte till något konto här. Be om en länk i stället.",
      "That passkey belongs to no account here. Ask for a link instead.",
    ),
    other: say(
      "Det gick inte att logga in med passkey. Försök igen, eller be om en länk i stället.",
      "Signing in with a passkey failed. Try again, or ask for a link instead.",
    ),
  };
  return `${common}
const sentences = ${JSON.stringify(sentences)};
button.addEventListener("click", async () => {
  button.disabled = true;
  tell("");
  try {
    const options = await ask("/auth/passkey/generate-authenticate-options");
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    const credential = await navigator.credentials.get({ publicKey });
    await ask("/auth/passkey/verify-authentication", { response: credential.toJSON() });
    location.assign(button.dataset.to);
  } catch (error) {
    tell(sentenceOf(error, sentences));
    button.disabled = false;
  }
});
`;
}

/** Adds a passkey, on the page of an account. */
export function passkeyAddScript(say: Say): string {
  const sentences = {
    NotAllowedError: say("Ingen passkey skapades. Försök igen.", "No passkey was made. Try again."),
    InvalidStateError: say(
      "Den här enheten har redan en passkey för ditt konto.",
      "This device already has a passkey for your account.",
    ),
    SESSION_NOT_FRESH: say(
      "Du loggade in för mer än ett dygn sedan. Logga ut, logga in igen och försök på nytt.",
      "You signed in more than a day ago. Sign out, sign in again and try once more.",
    ),
    other: say(
      "Det gick inte att lägga till en passkey. Försök igen om en stund.",
      "Adding a passkey failed. Try again in a while.",
    ),
  };
  return `${common}
const sentences = ${JSON.stringify(sentences)};
const name = document.querySelector("#passkey-name");
document.querySelector("form[data-passkey-part]").addEventListener("submit", async (event) => {
  event.preventDefault();
  button.disabled = true;
  tell("");
  try {
    const options = await ask("/auth/passkey/generate-register-options");
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
    const credential = await navigator.credentials.create({ publicKey });
    await ask("/auth/passkey/verify-registration", { response: credential.toJSON(), name: name.value });
    location.reload();
  } catch (error) {
    tell(sentenceOf(error, sentences));
    button.disabled = false;
  }
});
`;
}
