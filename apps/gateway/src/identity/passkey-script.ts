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
  throw Object.assign(new Error(), { sentence: told.messages?.sv, code: told.code });
}
const sentenceOf = (error, sentences) => error.sentence ?? sentences[error.code] ?? sentences[error.name] ?? sentences.other;
const canUse = typeof PublicKeyCredential === "function" && "parseRequestOptionsFromJSON" in PublicKeyCredential;
document.querySelector("[data-passkey-part]").hidden = !canUse;`;

/** Signs in by a passkey, on the page for it. */
export const passkeySignInScript = `${common}
const sentences = {
  NotAllowedError: "Ingen passkey användes. Försök igen, eller be om en länk i stället.",
  PASSKEY_NOT_FOUND: "Den passkeyn hör inte till något konto här. Be om en länk i stället.",
  other: "Det gick inte att logga in med passkey. Försök igen, eller be om en länk i stället.",
};
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

/** Adds a passkey, on the page of an account. */
export const passkeyAddScript = `${common}
const sentences = {
  NotAllowedError: "Ingen passkey skapades. Försök igen.",
  InvalidStateError: "Den här enheten har redan en passkey för ditt konto.",
  SESSION_NOT_FRESH: "Du loggade in för mer än ett dygn sedan. Logga ut, logga in igen och försök på nytt.",
  other: "Det gick inte att lägga till en passkey. Försök igen om en stund.",
};
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
