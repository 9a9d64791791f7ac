import type { SavedDraft } from "./saved-draft.ts";

/** What is told where something is kept in the browser and not saved. */
export const unsavedStatus =
  "Du har ändringar som inte är sparade. De finns kvar i den här webbläsaren.";

/** Why a draft that was sent by itself is not saved, and whether it is sent again by itself. */
export function unsavedDraft(answer: SavedDraft): {
  readonly status: string;
  /** `"later"`: in a while; `"changed"`: once more is written; `"never"`: one has to choose first. */
  readonly again: "later" | "changed" | "never";
} {
  if (answer === "SIGNED_OUT")
    return {
      status:
        "Inloggningen har gått ut. Det du skriver finns kvar i den här webbläsaren. Logga in i en annan flik.",
      again: "later",
    };
  if (answer === "NEVER_ARRIVED")
    return {
      status: "Servern svarar inte. Det du skriver finns kvar i den här webbläsaren.",
      again: "later",
    };
  if (answer.conflict !== undefined)
    return {
      status: "Någon annan har ändrat utkastet under tiden. Tryck på Spara för att jämföra.",
      again: "never",
    };
  const { outcome } = answer;
  const [issue] = outcome.kind === "refused" ? outcome.issues : [];
  return {
    status: `Utkastet är inte sparat. ${issue?.message ?? outcome.message}`,
    again: "changed",
  };
}
