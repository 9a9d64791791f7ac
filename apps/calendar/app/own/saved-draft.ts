import type { OwnAnswer } from "./own-answer.ts";

/** What became of a draft that was sent by itself. */
export type SavedDraft = OwnAnswer | "SIGNED_OUT" | "NEVER_ARRIVED";

/** Sends a form to be saved without leaving the page. */
export async function sendDraft(address: string, form: FormData): Promise<SavedDraft> {
  try {
    const body = new URLSearchParams();
    for (const [name, value] of form) if (typeof value === "string") body.append(name, value);
    const response = await fetch(address, { method: "POST", body, redirect: "manual" });
    // Who is signed out is sent to sign in.
    if (response.type === "opaqueredirect" || response.status === 401) return "SIGNED_OUT";
    if (!response.ok) return "NEVER_ARRIVED";
    const answer: OwnAnswer = await response.json();
    return answer;
  } catch {
    return "NEVER_ARRIVED";
  }
}
