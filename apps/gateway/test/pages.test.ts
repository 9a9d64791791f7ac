import { type IncomingMessage, request } from "node:http";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ownServer } from "./own-server.ts";

let server: Awaited<ReturnType<typeof ownServer>>;
beforeAll(async () => {
  server = await ownServer();
});
afterAll(() => server[Symbol.asyncDispose]());

test("the start page is in Swedish, without script, and leads to GraphiQL and health", async () => {
  const answer = await fetch(`${server.url}/`, { headers: { accept: "text/html" } });
  const html = await answer.text();
  expect(answer.status).toBe(200);
  expect(html).toContain(`<html lang="sv">`);
  expect(html).not.toMatch(/<script|style=|\son\w+=/);
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  const links = [...html.matchAll(/href="([^"]+)"/g)].flatMap(([, href]) => href ?? []);
  const own = links.filter((href) => !href.startsWith("http"));
  expect(own).toEqual(["graphql", "health/ready"]);
  for (const href of own)
    expect(
      (await fetch(new URL(href, `${server.url}/`), { headers: { accept: "text/html" } })).status,
    ).toBe(200);
});

test("an address without anything is a problem for a program and a page for a browser", async () => {
  const problem = await fetch(`${server.url}/nothing?here`);
  expect(problem.status).toBe(404);
  expect(problem.headers.get("content-type")).toBe("application/problem+json");
  expect(await problem.json()).toEqual({
    title: "Not Found",
    status: 404,
    code: "NOT_FOUND",
    detail: expect.any(String),
    requestId: problem.headers.get("x-request-id"),
  });
  const browser = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };
  const page = await fetch(`${server.url}/nothing`, { headers: browser });
  expect(page.status).toBe(404);
  expect(page.headers.get("content-type")).toBe("text/html; charset=UTF-8");
  expect(await page.text()).toContain(`<html lang="sv">`);
});

test("GraphiQL comes in one page that loads nothing from elsewhere", async () => {
  const get = (headers: Record<string, string>) =>
    new Promise<{ message: IncomingMessage; body: Buffer }>((resolve, reject) => {
      request(
        `${server.url}/graphql`,
        { headers: { accept: "text/html", ...headers } },
        (message) => {
          message
            .toArray()
            .then((parts) => resolve({ message, body: Buffer.concat(parts) }), reject);
        },
      )
        .on("error", reject)
        .end();
    });
  const { message, body } = await get({ "accept-encoding": "gzip" });
  expect(message.statusCode).toBe(200);
  expect(message.headers["content-encoding"]).toBe("gzip");
  const html = gunzipSync(body).toString();
  const outsideScripts = html.replaceAll(/<(script|style)>[\s\S]*?<\/\1>/g, "");
  expect(outsideScripts).not.toMatch(/(src|href)="(?!data:)/);
  expect(html).not.toMatch(/@import|url\(\s*['"]?(https?:)?\/\/|\bimport\(\s*['"`]https?:/);
  expect(html).toContain("jamt-med-finsam-2019");
  const policy = message.headers["content-security-policy"];
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/https?:|\*/);
  const plain = await get({});
  expect(plain.message.headers["content-encoding"]).toBeUndefined();
  expect(plain.body.toString()).toBe(html);
  const again = await get({ "if-none-match": message.headers.etag ?? "" });
  expect(again.message.statusCode).toBe(304);
});
