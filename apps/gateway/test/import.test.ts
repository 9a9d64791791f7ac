import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { openDatabase } from "@finsam/database";
import { createTestDatabase, describeEngine, newId, put, record } from "@finsam/database/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mayReach, refusalOf } from "../src/import/address-guard.ts";
import { type Fetched, fetchImport, type FetchRules } from "../src/import/fetch-import.ts";
import { startServer, temporaryFolder } from "@finsam/test-network";

/** A web site on this machine that answers as it is told. */
async function site(answer: RequestListener) {
  const server = createServer(answer);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server has such an address
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

const rules: FetchRules = { allowLoopback: true, ports: [80, 443] };
const calendarType = { "content-type": "text/calendar; charset=utf-8" };

function get(
  url: string,
  more: Partial<FetchRules> = {},
  request: { etag?: string } = {},
): Promise<Fetched> {
  const accept = ["text/calendar", "text/plain"];
  return fetchImport(
    { url, accept, etag: request.etag ?? null, lastModified: null },
    { ...rules, ...more },
  );
}

async function reasonOf(url: string, more: Partial<FetchRules> = {}): Promise<string> {
  const fetched = await get(url, more);
  return fetched.is === "failed" ? fetched.reason : fetched.is;
}

describe("addresses", () => {
  test.each([
    "127.0.0.1",
    "127.9.9.9",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "100.127.255.255",
    "192.0.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "fe80::1",
    "fc00::1",
    "fd12:3456::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "::ffff:a00:1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::1",
    "2002:7f00:1::",
    "2001::1",
    "2001:db8::1",
    "100::1",
    "fd00:ec2::254",
    "::127.0.0.1",
    "fec0::1",
    "example.org",
    "",
  ])("%s is not of the public internet", (address) => {
    expect(mayReach(address, { allowLoopback: false })).toBe(false);
  });

  test.each(["8.8.8.8", "193.10.5.1", "2001:4860:4860::8888", "2a00:1450:400f:80d::200e"])(
    "%s is",
    (address) => {
      expect(mayReach(address, { allowLoopback: false })).toBe(true);
    },
  );

  test.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f.0.0.1/",
    "http://0177.0.0.1/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://169.254.169.254/latest/meta-data/",
    "file:///etc/passwd",
    "ftp://example.org/",
    "https://user:pass@example.org/",
    "https://example.org:22/",
    "http://example.org:8080/",
  ])("%s is refused before anything is looked up", (url) => {
    expect(refusalOf(new URL(url), { allowLoopback: false, ports: [80, 443] })).toBeDefined();
  });

  test("a name is refused by what it leads to, and looked up once", async () => {
    const asked: string[] = [];
    const resolve =
      (...addresses: string[]) =>
      (host: string) => {
        asked.push(host);
        return Promise.resolve(addresses);
      };
    const closed = { allowLoopback: false };
    for (const addresses of [
      ["127.0.0.1"],
      ["10.0.0.1"],
      ["93.184.216.34", "127.0.0.1"],
      ["::1"],
      ["::ffff:10.0.0.1"],
      [],
    ])
      expect(
        await reasonOf("http://kalender.example/", { ...closed, resolve: resolve(...addresses) }),
      ).toBe("Adressen leder inte till det öppna internet");
    expect(asked).toEqual(Array.from({ length: 6 }, () => "kalender.example"));
  });

  test("a name that means another address a moment later is connected to where it was checked", async () => {
    await using there = await site((_, response) =>
      response.writeHead(200, calendarType).end("rätt"),
    );
    let lookups = 0;
    // The first answer is checked and used; whoever asked again would be led elsewhere.
    const resolve = () => {
      lookups += 1;
      return Promise.resolve([lookups === 1 ? "127.0.0.1" : "10.0.0.1"]);
    };
    const fetched = await get(`http://kalender.example:${there.port}/`, {
      resolve,
      ports: [there.port],
    });
    expect(fetched).toMatchObject({ is: "content" });
    expect(lookups).toBe(1);
  });
});

describe("redirects", () => {
  const to =
    (location: string): RequestListener =>
    (_, response) =>
      response.writeHead(302, { location }).end();

  test.each([
    ["http://169.254.169.254/latest/meta-data/", "Adressen leder inte till det öppna internet"],
    ["http://10.0.0.1/", "Adressen leder inte till det öppna internet"],
    ["http://[::ffff:10.0.0.1]/", "Adressen leder inte till det öppna internet"],
    ["file:///etc/passwd", "Adressen ska börja med https://"],
    ["http://example.org:22/", "Adressens port 22 är inte tillåten"],
    ["http://[", "Adressen går inte att tolka"],
  ])("to %s are refused", async (location, reason) => {
    await using there = await site(to(location));
    expect(await reasonOf(there.url)).toBe(reason);
  });

  test("to this machine are refused where it is not allowed, by name or by number", async () => {
    await using secret = await site((_, response) =>
      response.writeHead(200, calendarType).end("hemligt"),
    );
    await using there = await site(to(`http://inre.example:${secret.port}/`));
    const resolve = (host: string) =>
      Promise.resolve(host === "inre.example" ? ["10.0.0.7"] : ["127.0.0.1"]);
    expect(
      await reasonOf(`http://yttre.example:${there.port}/`, {
        resolve,
        ports: [there.port, secret.port],
      }),
    ).toBe("Adressen leder inte till det öppna internet");
  });

  test("end after five", async () => {
    let visits = 0;
    await using there = await site((_, response) => {
      visits += 1;
      response.writeHead(302, { location: `/${visits}` }).end();
    });
    expect(await reasonOf(there.url)).toBe("Adressen leder vidare mer än 5 gånger");
    expect(visits).toBe(6);
  });
});

describe("what a site answers", () => {
  test("is taken with its name, and asked for by it", async () => {
    await using there = await site((request, response) => {
      if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
      else
        response
          .writeHead(200, {
            ...calendarType,
            etag: '"1"',
            "last-modified": "Thu, 01 Oct 2026 08:00:00 GMT",
          })
          .end("Väsby");
    });
    const fetched = await get(there.url);
    expect(fetched).toMatchObject({
      is: "content",
      charset: "utf-8",
      etag: '"1"',
      lastModified: "Thu, 01 Oct 2026 08:00:00 GMT",
    });
    expect(fetched.is === "content" && new TextDecoder().decode(fetched.bytes)).toBe("Väsby");
    expect(await get(there.url, {}, { etag: '"1"' })).toEqual({ is: "unchanged" });
  });

  test.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ])("may be packed by %s", async (encoding, pack) => {
    await using there = await site((_, response) =>
      response.writeHead(200, { ...calendarType, "content-encoding": encoding }).end(pack("Väsby")),
    );
    const fetched = await get(there.url);
    expect(fetched.is === "content" && new TextDecoder().decode(fetched.bytes)).toBe("Väsby");
  });

  const failing: [string, RequestListener, string][] = [
    [
      "an endless body",
      (_, response) => {
        response.writeHead(200, calendarType);
        const chunk = "x".repeat(65_536);
        const more = () => {
          while (!response.destroyed && response.write(chunk));
        };
        response.on("drain", more);
        more();
      },
      "Webbplatsens svar är större än 5 MB",
    ],
    [
      "a bomb",
      (_, response) =>
        response
          .writeHead(200, { ...calendarType, "content-encoding": "gzip" })
          .end(gzipSync(Buffer.alloc(100_000_000))),
      "Webbplatsens svar är större än 5 MB",
    ],
    [
      "a broken packing",
      (_, response) =>
        response.writeHead(200, { ...calendarType, "content-encoding": "gzip" }).end("strunt"),
      "Webbplatsens svar gick inte att packa upp",
    ],
    [
      "an unknown packing",
      (_, response) =>
        response
          .writeHead(200, { ...calendarType, "content-encoding": "zstd, gzip" })
          .end("strunt"),
      "Webbplatsens svar är packat på ett okänt sätt",
    ],
    [
      "something else",
      (_, response) => response.writeHead(200, { "content-type": "image/png" }).end("png"),
      "Webbplatsen svarade med fel slags innehåll (image/png)",
    ],
    ["an error", (_, response) => response.writeHead(500).end(), "Webbplatsen svarade 500"],
    ["a broken connection", (request) => request.socket.destroy(), "Webbplatsen bröt anslutningen"],
    [
      "half a body",
      (_, response) => {
        response.writeHead(200, { ...calendarType, "content-length": "1000" });
        response.write("halva", () => response.destroy());
      },
      "Webbplatsen bröt anslutningen",
    ],
  ];
  test.each(failing)("%s is told in words", async (_, answer, reason) => {
    await using there = await site(answer);
    expect(await reasonOf(there.url)).toBe(reason);
  });

  test.each<[string, RequestListener]>([
    ["never", () => undefined],
    [
      "a byte at a time",
      (_, response) => {
        response.writeHead(200, calendarType);
        const timer = setInterval(() => response.write("x"), 20);
        response.on("close", () => clearInterval(timer));
      },
    ],
  ])("%s ends in time", async (_, answer) => {
    await using there = await site(answer);
    expect(await reasonOf(there.url, { timeoutMs: 300 })).toBe(
      "Webbplatsen svarade inte inom tiden",
    );
  });

  test("a wait that it asks for is told", async () => {
    await using there = await site((_, response) =>
      response.writeHead(429, { "retry-after": "120" }).end(),
    );
    expect(await get(there.url)).toEqual({
      is: "failed",
      reason: "Webbplatsen svarade 429",
      retryAfterMs: 120_000,
    });
  });

  test("a name that is none is told", async () => {
    const resolve = () =>
      Promise.reject(Object.assign(new Error("not found"), { code: "ENOTFOUND" }));
    expect(await reasonOf("http://finns-inte.example/", { resolve })).toBe(
      "Det finns ingen webbplats med det namnet",
    );
  });
});

/** Calendar with an event tomorrow for each identity and title. */
function calendarOf(
  ...events: readonly (readonly [uid: string, title: string, ...lines: string[]])[]
): string {
  const day = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10).replaceAll("-", "");
  const lines = events.flatMap(([uid, title, ...more]) => [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `SUMMARY:${title}`,
    `DTSTART:${day}T083000`,
    ...more,
    "END:VEVENT",
  ]);
  return ["BEGIN:VCALENDAR", ...lines, "END:VCALENDAR", ""].join("\r\n");
}

const cli = join(import.meta.dirname, "../src/cli.ts");

/** Runs a command and answers its JSON. */
async function finsam(
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Record<string, unknown>> {
  const run = promisify(execFile)(
    process.execPath,
    ["--conditions=source", cli, ...args, "--json"],
    {
      env: { PATH: process.env["PATH"], ...env },
    },
  );
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return JSON.parse(stdout);
}

describeEngine("postgresql", "an import in a running gateway", () => {
  let env: Record<string, string>;
  let content = "";
  let there: Awaited<ReturnType<typeof site>>;
  let gateway: Awaited<ReturnType<typeof startServer>>;
  let id: string;
  beforeAll(async () => {
    const url = await createTestDatabase();
    env = { DATABASE_URL: url.href, AUTH_SECRET: "x".repeat(32), IMPORT_LOOPBACK: "true" };
    await using database = await openDatabase({ url: url.href });
    await put(database, [
      record("Association", { id: newId(), slug: "prov", name: "Förbundet Prov" }),
    ]);
    content = calendarOf(["a", "Frukostmöte"], ["b", "Konferens"], ["c", "Trasig", "RRULE:strunt"]);
    there = await site((_, response) => response.writeHead(200, calendarType).end(content));
    const added = await finsam(
      env,
      "import-feed",
      "add",
      "prov",
      `${there.url}/kalender.ics`,
      "--licence",
      "https://creativecommons.org/licenses/by/4.0/",
    );
    id = String(added["id"]);
    gateway = await startServer(env);
  }, 60_000);
  afterAll(async () => {
    await gateway[Symbol.asyncDispose]();
    await there[Symbol.asyncDispose]();
  });

  async function events(): Promise<{ id: string; title: string; status: string }[]> {
    const query = "{ events(first: 50) { edges { node { id title status } } } }";
    const response = await fetch(`${gateway.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    const { data } = await response.json();
    return data.events.edges
      .map(({ node }: { node: { title: string } }) => node)
      .toSorted((a: { title: string }, b: { title: string }) => (a.title < b.title ? -1 : 1));
  }

  test("answers its events, keeps ids over changed UIDs, and lets them go and come back", async () => {
    expect(await gateway.line("import is run")).toMatchObject({
      end: "applied",
      created: 2,
      skipped: 1,
    });
    const first = await events();
    expect(first.map(({ title }) => title)).toEqual(["Frukostmöte", "Konferens"]);

    content = calendarOf(["ny", "Frukostmöte", "STATUS:CANCELLED"], ["b", "Konferens"]);
    expect(await finsam(env, "import-feed", "run", id)).toMatchObject({
      ok: true,
      created: 0,
      updated: 1,
      deleted: 0,
    });
    expect(await events()).toEqual([{ ...first[0], status: "CANCELLED" }, first[1]]);

    content = calendarOf(["ny", "Frukostmöte", "STATUS:CANCELLED"]);
    expect(await finsam(env, "import-feed", "run", id)).toMatchObject({ deleted: 1 });
    expect((await events()).map(({ title }) => title)).toEqual(["Frukostmöte"]);

    content = calendarOf(["ny", "Frukostmöte"], ["b", "Konferens"]);
    expect(await finsam(env, "import-feed", "run", id)).toMatchObject({ updated: 2 });
    expect(await events()).toEqual(first);

    content = "<!doctype html><p>Underhåll</p>";
    expect(await finsam(env, "import-feed", "run", id)).toMatchObject({
      ok: false,
      reason: "Det är inte en kalender i formatet iCalendar",
    });
    expect(await events()).toEqual(first);
    const { imports } = await finsam(env, "import-feed", "list");
    expect(imports).toMatchObject([
      { id, state: "FAILING", reason: "Det är inte en kalender i formatet iCalendar" },
    ]);
  }, 90_000);

  test("a file is shown first, written when told so, and brings nothing the second time", async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, "gammal.ics");
    await writeFile(file, calendarOf(["x", "Ur fil"], ["y", "Också", "DTEND:20200101T000000"]));
    expect(await finsam(env, "import", file, "--to", "prov")).toMatchObject({
      ok: true,
      written: false,
      created: 1,
      skipped: [{ code: "END_BEFORE_START", where: "Också (#2)" }],
    });
    expect(await finsam(env, "import", file, "--to", "prov", "--yes")).toMatchObject({
      ok: true,
      written: true,
      created: 1,
    });
    expect(await finsam(env, "import", file, "--to", "prov", "--yes")).toMatchObject({
      created: 0,
    });
    expect((await events()).map(({ title }) => title)).not.toContain("Ur fil");
    expect(await finsam(env, "import", file, "--to", "finns-inte")).toMatchObject({
      ok: false,
      code: "UNKNOWN_ASSOCIATION",
    });
  }, 60_000);

  test("this machine is out of reach unless it is allowed", async () => {
    const closed = { ...env, IMPORT_LOOPBACK: "false" };
    expect(
      await finsam(closed, "import-feed", "add", "prov", `${there.url}/kalender.ics`),
    ).toMatchObject({ ok: false, code: "ADDRESS_REFUSED" });
    expect(await finsam(closed, "import-feed", "run", id)).toMatchObject({
      ok: false,
      code: "FAILED",
      reason: "Adressen leder inte till det öppna internet",
    });
    expect(
      await finsam(closed, "import", `${there.url}/kalender.ics`, "--to", "prov"),
    ).toMatchObject({ ok: false, reason: "Adressen leder inte till det öppna internet" });
  }, 60_000);
});
