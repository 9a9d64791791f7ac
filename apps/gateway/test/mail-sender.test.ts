import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { createInterface } from "node:readline";
import { type ClaimedMail, type Database, queueMail, writeTransaction } from "@finsam/database";
import { describeEachEngine, testDatabase } from "@finsam/database/testing";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { createMailSender, type Deliver } from "../src/identity/mail-sender.ts";
import { smtpDelivery } from "../src/identity/smtp.ts";

const log = pino({ level: "silent" });
const mail = { to: "nagon@example.org", subject: "Prov", text: "Hej! https://example.org/länk" };
const inTime = { timeout: 10_000, interval: 20 };

describeEachEngine("mails", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database[Symbol.asyncDispose]());
  afterEach(() => database.prisma.mail.deleteMany());

  const start = (deliver: Deliver, keepText = false) =>
    createMailSender({ database, deliver, keepText, log });
  const only = () => database.prisma.mail.findFirstOrThrow();

  test("one that a write has queued is sent when that has committed, and loses its text", async () => {
    const sent: ClaimedMail[] = [];
    await using _ = start(async (taken) => void sent.push(taken));
    const id = await writeTransaction(database, ({ tx }) => queueMail(tx, mail));
    await vi.waitFor(async () => expect((await only()).sentAt).not.toBeNull(), inTime);
    expect(sent).toEqual([{ id, ...mail }]);
    expect(await only()).toMatchObject({ text: "", attempts: 1, lastError: null });
  });

  test("its text is kept where it is shown instead of sent", async () => {
    await queueMail(database.prisma, mail);
    await using _ = start(async () => undefined, true);
    await vi.waitFor(async () => expect((await only()).sentAt).not.toBeNull(), inTime);
    expect((await only()).text).toBe(mail.text);
  });

  test("one that a write which failed has queued is never sent", async () => {
    const deliver = vi.fn<Deliver>(async () => undefined);
    await using sender = start(deliver);
    const failing = writeTransaction(database, async ({ tx }) => {
      await queueMail(tx, mail);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    await queueMail(database.prisma, { ...mail, subject: "Ett annat" });
    sender.wake();
    await vi.waitFor(() => expect(deliver).toHaveBeenCalled(), inTime);
    expect(deliver.mock.calls.map(([taken]) => taken.subject)).toEqual(["Ett annat"]);
  });

  test("one that fails is tried again after a minute, then two, at most after an hour", async () => {
    await queueMail(database.prisma, mail);
    const deliver = vi.fn<Deliver>(async () => {
      throw Object.assign(new Error("the server says no"), { code: "EENVELOPE" });
    });
    for (const [attempts, minutes] of [
      [1, 1],
      [2, 2],
      [3, 4],
      [9, 60],
    ] as const) {
      await database.prisma.mail.updateMany({
        data: { attempts: attempts - 1, nextAttemptAt: new Date(0), lastError: null },
      });
      const before = Date.now();
      await using _ = start(deliver);
      await vi.waitFor(async () => expect((await only()).lastError).not.toBeNull(), inTime);
      const held = await only();
      expect(held).toMatchObject({ attempts, sentAt: null, lastError: "the server says no" });
      const waits = Math.round((held.nextAttemptAt.getTime() - before) / 60_000);
      expect(waits).toBe(minutes);
    }
    expect((await only()).text).toBe(mail.text);
  });

  test("one that could not be sent in 24 hours is given up, and loses its text", async () => {
    await queueMail(database.prisma, mail);
    const createdAt = new Date(Date.now() - 24 * 3_600_000);
    await database.prisma.mail.updateMany({ data: { createdAt } });
    const deliver = vi.fn<Deliver>(async () => undefined);
    await using _ = start(deliver);
    await vi.waitFor(async () => expect((await only()).text).toBe(""), inTime);
    expect(deliver).not.toHaveBeenCalled();
    expect((await only()).sentAt).toBeNull();
  });

  test("two senders send each mail once", async () => {
    const count = 25;
    for (let number = 0; number < count; number += 1)
      await queueMail(database.prisma, { ...mail, subject: String(number) });
    const sent: string[] = [];
    const deliver: Deliver = async ({ subject }) => void sent.push(subject);
    await using _ = start(deliver);
    await using __ = start(deliver);
    await vi.waitFor(() => expect(sent).toHaveLength(count), inTime);
    expect(new Set(sent).size).toBe(count);
  });
});

describe("by SMTP", () => {
  let server: Server;
  const received: string[] = [];
  beforeAll(async () => {
    server = smtpServer(received).listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  afterAll(() => server.close());

  test("a mail arrives with sender, receiver, subject and text", async () => {
    const address = server.address();
    if (address === null || typeof address === "string") throw new TypeError("Expected a port");
    const url = `smtp://127.0.0.1:${address.port}`;
    using deliver = smtpDelivery({ url, from: "Finsam <finsam@example.org>" });
    await deliver({ id: "1", to: mail.to, subject: "Prov", text: "Hej!\n.\nPunkt" });
    const lines = received.join("\n");
    expect(lines).toContain("MAIL FROM:<finsam@example.org>");
    expect(lines).toContain(`RCPT TO:<${mail.to}>`);
    expect(lines).toContain("Subject: Prov");
    expect(lines).toContain("From: Finsam <finsam@example.org>");
    expect(lines).toContain("Hej!\n..\nPunkt");
  });
});

/** A server that takes any mail and remembers every line. */
function smtpServer(received: string[]): Server {
  return createServer((socket) => {
    let inData = false;
    socket.write("220 prov ESMTP\r\n");
    createInterface({ input: socket }).on("line", (line) => {
      received.push(line);
      if (inData) {
        if (line !== ".") return;
        inData = false;
        socket.write("250 taken\r\n");
        return;
      }
      inData = line === "DATA";
      socket.write(inData ? "354 go on\r\n" : line === "QUIT" ? "221 bye\r\n" : "250 prov\r\n");
    });
  });
}
