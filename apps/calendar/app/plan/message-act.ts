import type { Client } from "@finsam/client";
import { textOf } from "../form-text.ts";
import type { Say } from "../language.ts";
import { type Outcome, refused } from "../outcome.ts";
import { DiscardMessage, SendMessage } from "./message-mutations.ts";

/** What is done to a message is done with these. */
interface Parts {
  readonly client: Client;
  readonly form: FormData;
  readonly say: Say;
}

/** Sends a message of the outbox as a form has it. */
export async function sendMessage({ client, form, say }: Parts): Promise<Outcome> {
  const input = {
    message: textOf(form, "message"),
    subject: textOf(form, "subject"),
    text: textOf(form, "text"),
  };
  const { written } = await client.mutate(SendMessage, { input });
  if (written.__typename !== "WeekMessage") return refused(written);
  const to = written.to?.name ?? say("mottagaren", "the receiver");
  return { kind: "done", message: say(`Skickat till ${to}.`, `Sent to ${to}.`) };
}

/** Discards a message of the outbox. */
export async function discardMessage({ client, form, say }: Parts): Promise<Outcome> {
  const { written } = await client.mutate(DiscardMessage, { message: textOf(form, "message") });
  if (written.__typename !== "WeekMessage") return refused(written);
  const { subject } = written;
  const message = say(
    `”${subject}” är kastat och skickas inte.`,
    `“${subject}” is discarded and will not be sent.`,
  );
  return { kind: "done", message };
}
