import { hashToken, newToken, openDatabase } from "@finsam/database";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  type BrowserLike,
  browserLike,
  followLink,
  mailedLinks,
  pathOf,
  type Server,
} from "./browser-like.ts";
import { spawnServer, startServer } from "@finsam/test-network";
import { dataFolder } from "@finsam/database/testing";

const operator = "drift@example.org";
const settings = { OPERATOR_EMAILS: operator };
const admin = (slug: string) => ({
  kind: "PERSON",
  roles: [{ role: "ADMIN", association: { slug } }],
});
const nobody = { kind: "ANONYMOUS", name: null, roles: [] };

let folder: Awaited<ReturnType<typeof dataFolder>>;
let server: Server;
beforeAll(async () => {
  folder = await dataFolder();
  server = await startServer({ DATA_DIR: folder.path, ...settings });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

/** The link that the start shows for an association. */
async function startLink(association: string): Promise<string> {
  const { links } = await server.line("start-links");
  if (!Array.isArray(links)) throw new TypeError("Expected links");
  return links.find((link) => link.association === association).address;
}

/** Stops the server, changes its database and starts it again. */
async function changeDatabase(
  change: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<void>,
): Promise<void> {
  await server.end("SIGTERM");
  try {
    await using database = await openDatabase({ dataDir: folder.path });
    await change(database);
  } finally {
    server = await startServer({ DATA_DIR: folder.path, ...settings });
  }
}

/** The link that is mailed to who asks for it. `signIn`: the page on which she does. */
async function mailedLink(
  client: BrowserLike,
  email: string,
  { to = "/account", signIn = "/sign-in" } = {},
): Promise<string> {
  const before = await mailedLinks(client);
  const answer = await client.post(signIn, { email, to });
  expect(answer.headers.get("location")).toBe(`${signIn}/sent`);
  return vi.waitFor(async () => {
    const [newest, ...older] = await mailedLinks(client);
    expect(older).toHaveLength(before.length);
    return newest ?? "";
  });
}

describe("the links of the start", () => {
  test("there is one for each association, which signs in its administrator, once", async () => {
    const { links } = await server.line("start-links");
    expect(links).toMatchObject(
      ["Roslagen", "Stockholm", "Sundbyberg", "SUVS"].map((association) => ({ association })),
    );
    const client = await browserLike(server);
    const address = await startLink("Roslagen");
    expect(new URL(address).origin).toBe(client.origin);
    const answer = await followLink(client, address);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/account"]);
    expect(await client.viewer()).toEqual({ ...admin("roslagen"), name: "Samordnare Roslagen" });
    const account = await (await client.get("/account")).text();
    expect(account).toContain("Administratör för Samordningsförbundet Roslagen");

    const second = await browserLike(server);
    const refused = await followLink(second, address);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain("Länken gäller inte längre");
    expect(second.cookies.size).toBe(0);
  });

  test("opening a link, as programs that look through mails do, uses nothing up", async () => {
    const client = await browserLike(server);
    const address = await startLink("Stockholm");
    for (let times = 0; times < 3; times += 1) {
      const page = await client.get(pathOf(address));
      expect(page.status).toBe(200);
      expect(page.headers.get("cache-control")).toBe("no-store");
    }
    expect(client.cookies.size).toBe(0);
    await followLink(client, address);
    expect(await client.viewer()).toMatchObject(admin("stockholm"));
  });

  test("the next start shows the same ones, without those of associations that have somebody", async () => {
    const before = await startLink("SUVS");
    await changeDatabase(async ({ prisma }) => {
      const joined = await prisma.auditEntry.findMany({ where: { action: "JOIN" } });
      expect(joined).toHaveLength(2);
      expect(joined[0]).toMatchObject({
        actorKind: "PERSON",
        actorName: "Samordnare Roslagen",
        origin: "127.0.0.0/24",
        changes: [{ path: "role", before: null, after: "ADMIN" }],
      });
      const sessions = await prisma.session.findMany();
      expect(sessions.map(({ ipAddress, userAgent }) => [ipAddress, userAgent])).toEqual([
        [null, null],
        [null, null],
      ]);
    });
    const { links } = await server.line("start-links");
    expect(links).toMatchObject([{ association: "Sundbyberg" }, { association: "SUVS" }]);
    expect(pathOf(await startLink("SUVS"))).toBe(pathOf(before));
  });
});

describe("a link in a mail", () => {
  test("takes who asked for it to where she was going, with a cookie that scripts and other sites don't get", async () => {
    const client = await browserLike(server);
    const page = await client.get("/sign-in?to=/graphql%3Fquery=x");
    expect(await page.text()).toContain(`name="to" value="/graphql?query=x"`);
    const link = await mailedLink(client, " Samordnare@SUVS.example ", { to: "/graphql?query=x" });
    const answer = await followLink(client, link);
    expect(answer.headers.get("location")).toBe("/graphql?query=x");
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(
      /^finsam\.session_token=.+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(await client.viewer()).toMatchObject(admin("suvs"));
  });

  test("leads to the server's own pages only", async () => {
    const client = await browserLike(server);
    for (const to of [
      "//evil.example",
      "https://evil.example/",
      "/\\evil.example",
      "javascript:x",
    ]) {
      const html = await (await client.get(`/sign-in?to=${encodeURIComponent(to)}`)).text();
      expect(html).toContain(`name="to" value="/account"`);
    }
  });

  test("an address that nobody has invited gets no mail, and whoever asks the same answer", async () => {
    const client = await browserLike(server);
    const before = await mailedLinks(client);
    const answers = await Promise.all(
      ["okand@example.org", operator].map((email) => client.post("/sign-in", { email })),
    );
    const told = answers.map((answer) => {
      const { "x-request-id": _, date: __, ...headers } = Object.fromEntries(answer.headers);
      return { status: answer.status, headers };
    });
    expect(told[0]).toEqual(told[1]);
    expect(told[0]).toMatchObject({ status: 303, headers: { location: "/sign-in/sent" } });
    await vi.waitFor(async () => expect(await mailedLinks(client)).toHaveLength(before.length + 1));
    const outbox = await (await client.get("/outbox")).text();
    expect(outbox).toContain(operator);
    expect(outbox).not.toContain("okand@example.org");
  });

  test("an operator is known by her address, and has no right to anybody's records", async () => {
    const client = await browserLike(server);
    await followLink(client, await mailedLink(client, operator));
    expect(await client.viewer()).toEqual({ kind: "PERSON", name: operator, roles: [] });
    expect(await (await client.get("/account")).text()).toContain("Driftansvarig");
  });

  test("one that is too old signs nobody in", async () => {
    const client = await browserLike(server);
    const old = await mailedLink(client, operator);
    await changeDatabase(async ({ prisma }) => {
      const expiresAt = new Date(Date.now() - 1);
      const { count } = await prisma.verification.updateMany({
        where: { value: { contains: operator } },
        data: { expiresAt },
      });
      expect(count).toBeGreaterThan(0);
    });
    const after = await browserLike(server);
    const answer = await followLink(after, old);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("Länken gäller inte längre");
    expect(await after.viewer()).toEqual(nobody);
  });

  test("what isn't an address is refused beside its field, in words", async () => {
    const client = await browserLike(server);
    const answer = await client.post("/sign-in", { email: `<b>"namn` });
    expect(answer.status).toBe(400);
    const html = await answer.text();
    expect(html).toContain(`aria-describedby="email-error"`);
    expect(html).toContain(`value="&#60;b&#62;&#34;namn"`);
  });
});

describe("a session", () => {
  let client: BrowserLike;
  beforeAll(async () => {
    client = await browserLike(server);
    await followLink(client, await mailedLink(client, "samordnare@suvs.example"));
  });

  test("counts for requests of the server's own pages, and for none that others send", async () => {
    expect(await client.viewer()).toMatchObject(admin("suvs"));
    for (const headers of [
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: `${client.origin}.evil.example` },
    ])
      expect(await client.viewer(headers)).toEqual(nobody);
    const answer = await client.get("/account", {
      "sec-fetch-site": "cross-site",
      "sec-fetch-mode": "no-cors",
    });
    expect(answer.headers.get("location")).toBe("/sign-in?to=%2Faccount");
  });

  test("a form of another site is refused", async () => {
    const paths = ["/sign-in", "/sign-in/link", "/account/sign-out"];
    for (const path of [...paths, ...paths.map((one) => `/en${one}`)]) {
      const answer = await client.post(path, {}, { origin: "https://evil.example" });
      expect(answer.status).toBe(403);
    }
    expect(await client.viewer()).toMatchObject(admin("suvs"));
  });

  test("a cookie that was forged or cut is nobody's", async () => {
    const [[name, value] = ["", ""]] = [...client.cookies];
    const token = value.split(".")[0];
    for (const forged of [token, `${token}.x`, `x${value}`, "x", "", "%", value.slice(0, -6)]) {
      const viewer = await client.viewer({ cookie: `${name}=${forged}` });
      expect(viewer).toEqual(nobody);
    }
  });

  test("one page for her, never kept, and answers too", async () => {
    for (const path of ["/", "/account"]) {
      const answer = await client.get(path);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("content-security-policy")).not.toMatch(/unsafe|\*|https?:/);
    }
    expect(await (await client.get("/")).text()).toContain("Ditt konto");
  });

  test("ends when she signs out, for whoever has the cookie", async () => {
    const kept = [...client.cookies].map((pair) => pair.join("=")).join("; ");
    const answer = await client.post("/account/sign-out", {});
    expect(answer.status).toBe(303);
    expect(client.cookies.size).toBe(0);
    // What was written and not saved is kept by the browser.
    expect(answer.headers.get("clear-site-data")).toBe('"storage"');
    expect(await client.viewer({ cookie: kept })).toEqual(nobody);
  });
});

describe("in English", () => {
  /** What a page is for who reads it. */
  const read = async (answer: Response) => {
    const html = await answer.text();
    expect(html).toContain(`<html lang="en"`);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    return html.slice(html.indexOf("<main"));
  };

  test("a link is asked for, mailed, and signs in; all of it stays in English", async () => {
    const client = await browserLike(server);
    const asked = await client.get("/en/account");
    expect(asked.headers.get("location")).toBe("/en/sign-in?to=%2Fen%2Faccount");
    const form = await read(await client.get("/en/sign-in"));
    expect(form).toContain(`action="/en/sign-in"`);
    expect(form).toContain(`name="to" value="/en/account"`);
    const sent = await read(await client.get("/en/sign-in/sent"));
    const signIn = { to: "", signIn: "/en/sign-in" };
    const link = await mailedLink(client, "samordnare@suvs.example", signIn);
    expect(pathOf(link)).toMatch(/^\/en\/sign-in\/link\?/);
    expect(await (await client.get("/outbox")).text()).toContain("Open the link to sign in");
    const step = await read(await client.get(pathOf(link)));
    const answer = await followLink(client, link);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/en/account"]);
    const account = await read(await client.get("/en/account"));
    const { association } = await client.ask('{ association(slug: "suvs") { name } }');
    expect(account).toContain(`Administrator for ${association.name}`);
    expect(account).toContain(`action="/en/account/sign-out"`);
    const removed = await client.post("/en/account/passkeys/remove", { id: "none" });
    expect(removed.headers.get("location")).toBe("/en/account");
    for (const html of [form, sent, step, account])
      expect(html.replaceAll(association.name, "")).not.toMatch(/[åäö]/i);
    expect((await client.post("/en/account/sign-out", {})).status).toBe(303);
    expect(await client.viewer()).toEqual(nobody);
  });

  test("what fails is told in English", async () => {
    const client = await browserLike(server);
    const wrong = await client.post("/en/sign-in", { email: "namn" });
    expect(wrong.status).toBe(400);
    expect(await read(wrong)).toContain("Enter an e-mail address");
    const refused = await read(await client.post("/en/sign-in/link", { token: "gissad" }));
    expect(refused).toContain("The link is no longer valid");
    expect(refused).toContain(`href="/en/sign-in"`);
    const failed = await read(await client.get("/en/sign-in/failed?error=EMAIL_NOT_VERIFIED"));
    expect(failed).toContain("The address is not verified");
    expect(await read(await client.post("/en/sign-in/oidc", {}))).toContain("does not answer");
    const foreign = { origin: "https://evil.example" };
    expect(await read(await client.post("/en/sign-in", {}, foreign))).toContain("/en/sign-in");
  });

  test("a body that is too large is refused, as in Swedish", async () => {
    const client = await browserLike(server);
    const email = "x".repeat(300_000);
    for (const path of ["/sign-in", "/en/sign-in", "/account/sign-out", "/en/account/sign-out"])
      expect((await client.post(path, { email })).status).toBe(413);
  });
});

describe("what isn't needed", () => {
  test.each(["/auth/sign-up/email", "/auth/sign-in/email", "/auth/sign-in/magic-link", "/auth/ok"])(
    "%s is not there",
    async (path) => {
      const client = await browserLike(server);
      expect((await client.post(path, {})).status).toBe(404);
      expect((await client.get(path)).status).toBe(404);
    },
  );

  test("the outbox is shown to nobody who comes by another name or through a proxy", async () => {
    const client = await browserLike(server);
    for (const name of ["forwarded", "x-forwarded-for", "via"])
      expect((await client.get("/outbox", { [name]: "x" })).status).toBe(404);
  });
});

describe("an API token", () => {
  const tokens = { valid: newToken(), expired: newToken(), revoked: newToken() };
  beforeAll(() =>
    changeDatabase(async ({ prisma }) => {
      const { id: associationId } = await prisma.association.findFirstOrThrow({
        where: { slug: "suvs" },
      });
      const now = Date.now();
      for (const [name, token] of Object.entries(tokens)) {
        await prisma.apiToken.create({
          data: {
            name,
            associationId,
            role: "EDITOR",
            createdBy: "Prov",
            hash: hashToken(token),
            start: token.slice(0, 11),
            expiresAt: new Date(name === "expired" ? now : now + 60_000),
            revokedAt: name === "revoked" ? new Date(now) : null,
          },
        });
      }
    }),
  );

  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  test("acts with its role, from anywhere", async () => {
    const client = await browserLike(server);
    const roles = [{ role: "EDITOR", association: { slug: "suvs" } }];
    const headers = { ...bearer(tokens.valid), origin: "https://other.example" };
    expect(await client.viewer(headers)).toEqual({ kind: "TOKEN", name: "valid", roles });
  });

  test.each([
    ["expired", tokens.expired],
    ["revoked", tokens.revoked],
    ["unknown", newToken()],
    ["unknown", "something.else"],
  ])("one that is %s is nobody's, and the answer says so", async (why, token) => {
    const answer = await fetch(`${server.url}/graphql?query={viewer{kind}}`, {
      headers: bearer(token),
    });
    expect(await answer.json()).toEqual({ data: { viewer: { kind: "ANONYMOUS" } } });
    expect(answer.headers.get("www-authenticate")).toBe(
      `Bearer error="invalid_token", error_description="The token is ${why}"`,
    );
  });

  test("shows when it was used last", async () => {
    await changeDatabase(async ({ prisma }) => {
      const used = await prisma.apiToken.findMany({ orderBy: { name: "asc" } });
      expect(used.map(({ name, lastUsedAt }) => [name, lastUsedAt !== null])).toEqual([
        ["expired", false],
        ["revoked", false],
        ["valid", true],
      ]);
    });
  });
});

describe("whoever tries too often", () => {
  test("one address gets five mails, then a page that says how long to wait", async () => {
    const client = await browserLike(server);
    const email = "manga@example.org";
    for (let times = 0; times < 5; times += 1)
      expect((await client.post("/sign-in", { email })).status).toBe(303);
    const answer = await client.post("/sign-in", { email: "MANGA@example.org" });
    expect(answer.status).toBe(429);
    expect(answer.headers.get("retry-after")).toBe("60");
    expect(await answer.text()).toContain("Vänta en minut");
    expect((await client.post("/sign-in", { email: "annan@example.org" })).status).toBe(303);
  });

  test("each attempt of a place counts once", async () => {
    // Nothing has been tried yet after a start.
    await changeDatabase(async () => {});
    const client = await browserLike(server);
    const heeded = async () =>
      (await client.post("/en/sign-in", { email: "no address" })).status !== 429;
    let attempts = 0;
    while (attempts < 100 && (await heeded())) attempts += 1;
    expect(attempts).toBe(30);
  });

  test("one place gets thirty attempts, then a problem for a program, in both languages", async () => {
    const client = await browserLike(server);
    const attempt = () =>
      client.post("/sign-in/link", { token: "gissad" }, { accept: "application/json" });
    let answer = await attempt();
    for (let times = 0; times < 30 && answer.status !== 429; times += 1) answer = await attempt();
    expect(answer.status).toBe(429);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({
      code: "TOO_MANY_ATTEMPTS",
      messages: { sv: expect.stringContaining("Vänta"), en: expect.any(String) },
    });
    expect((await client.get("/sign-in")).status).toBe(200);
    // Whoever has tried too often has done so in each language, and on each of these addresses.
    for (const path of ["/sign-in", "/en/sign-in", "/en/sign-in/link", "/en/sign-in/oidc"])
      expect((await client.post(path, {})).status).toBe(429);
    expect(await (await client.post("/en/sign-in", {})).text()).toMatch(/Wait (a|\d+) minute/);
  });
});

test("with PostgreSQL and no secret the start fails and says how to make one", async () => {
  await using refused = spawnServer({ DATABASE_URL: "postgresql://finsam@127.0.0.1:1/finsam" });
  expect(await refused.ended).toEqual({ code: 1, signal: null });
  expect(refused.errors).toEqual([expect.stringMatching(/AUTH_SECRET: saknas.+openssl rand/)]);
});

test("a server that others reach shows no links and no outbox, and says that it sends no mail", async () => {
  await using other = await dataFolder();
  const env = { DATA_DIR: other.path, PUBLIC_URL: "https://finsam.example.org" };
  await using open = await startServer(env);
  await open.line("mail-unavailable");
  const client = await browserLike(open);
  expect((await client.get("/outbox")).status).toBe(404);
  expect(await (await client.get("/sign-in")).text()).toContain("kan inte skicka mejl");
  await open.end("SIGTERM");
  expect(open.lines.map(({ msg }) => msg)).not.toContain("start-links");
}, 60_000);
