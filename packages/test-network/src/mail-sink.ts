import { once } from "node:events";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

/** A mail server that keeps what it is sent and passes nothing on. */
export interface MailSink extends AsyncDisposable {
  /** As `SMTP_URL` has it. */
  readonly url: string;
  readonly mails: readonly Email[];
}

/** Starts one on a free port. `refuses`: it takes no mail. */
export async function startMailSink({ refuses = false } = {}): Promise<MailSink> {
  const mails: Email[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onMailFrom: (_address, _session, callback) =>
      callback(refuses ? new Error("Kommer inte fram") : null),
    onData: (stream, _session, callback) => void take(stream, callback),
  });
  async function take(stream: Readable, callback: () => void): Promise<void> {
    mails.push(await PostalMime.parse(await buffer(stream)));
    callback();
  }
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address();
  if (address === null || typeof address === "string") throw new TypeError("Expected a port");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(resolve)),
  };
}
