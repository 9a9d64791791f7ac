import type { Say } from "../language.ts";
import type { SavedDraft } from "./saved-draft.ts";

/** What is told where something is kept in the browser and not saved. */
export function unsavedStatus(say: Say): string {
  return say(
    "Du har ändringar som inte är sparade. De finns kvar i den här webbläsaren.",
    "You have changes that are not saved. They are kept in this browser.",
  );
}

/** Why a draft that was sent by itself is not saved, and whether it is sent again by itself. */
export function unsavedDraft(
  answer: SavedDraft,
  say: Say,
): {
  readonly status: string;
  /** `"later"`: in a while; `"changed"`: once more is written; `"never"`: one has to choose first. */
  readonly again: "later" | "changed" | "never";
} {
  if (answer === "SIGNED_OUT")
    return {
      status: say(
        "Inloggningen har gått ut. Det du skriver finns kvar i den här webbläsaren. Logga in i en annan flik.",
        "You have been signed out. What you write is kept in this browser. Sign in in another tab.",
      ),
      again: "later",
    };
  if (answer === "NEVER_ARRIVED")
    return {
      status: say(
        "Servern svarar inte. Det du skriver finns kvar i den här webbläsaren.",
        "The server does not answer. What you write is kept in this browser.",
      ),
      again: "later",
    };
  if (answer.conflict !== undefined)
    return {
      status: say(
        "Någon annan har ändrat utkastet under tiden. Tryck på Spara för att jämföra.",
        "Somebody else has changed the draft meanwhile. Press Save to compare.",
      ),
      again: "never",
    };
  const { outcome } = answer;
  const [issue] = outcome.kind === "refused" ? outcome.issues : [];
  const why = issue?.message ?? outcome.message;
  return {
    status: `${say("Utkastet är inte sparat.", "The draft is not saved.")} ${why}`,
    again: "changed",
  };
}
