import { createTransport } from "nodemailer";
import type { SmtpConfig } from "../config.ts";
import type { Deliver } from "./mail-sender.ts";

/** Delivers by SMTP. Mails are text only; the server that takes them must speak TLS where the address says so. */
export function smtpDelivery({ url, from }: SmtpConfig): Deliver & Disposable {
  const transport = createTransport(url, { from });
  const deliver: Deliver = async ({ id, to, subject, text }) => {
    await transport.sendMail({ to, subject, text, headers: { "x-finsam-mail": id } });
  };
  return Object.assign(deliver, { [Symbol.dispose]: () => transport.close() });
}
