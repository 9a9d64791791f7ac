import type { Web } from "@finsam/calendar";
import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { ownPath } from "../src/identity/sign-in-link.ts";
import { answerPage, type Page } from "../src/page.ts";

const web = {
  styles: ["/assets/root-1.css"],
  frame: ({ address, language, hasOther, name }) => ({
    header: `<header>${address} ${language}${hasOther ? " and the other" : ""} ${name ?? "Logga in"}</header>`,
    footer: "<footer></footer>",
  }),
} satisfies Pick<Web, "frame" | "styles">;

/** Answers with a page, among those of the web or alone. */
async function answered(
  page: Omit<Page, "title" | "body">,
  among: typeof web | undefined,
  method: "GET" | "POST" = "GET",
) {
  const app = new Hono().on(method, "/account", (context) => {
    context.set("web", among);
    return answerPage(context, { title: "Konto", body: "<h1>Konto</h1>", ...page });
  });
  const answer = await app.request("/account?x=1", { method });
  const policy = answer.headers.get("content-security-policy") ?? "";
  return { answer, policy: policy.split("; "), html: await answer.text() };
}

describe("a page of the server's own", () => {
  test("among those of the web it has their style, and what stands around them", async () => {
    const { policy, html } = await answered({ reader: "Samordnare" }, web);
    expect(html).toContain(`<link rel="stylesheet" href="/assets/root-1.css">`);
    expect(html).not.toContain("<style>");
    expect(html).toContain("<header>/account?x=1 sv Samordnare</header>");
    expect(html).toContain(`<main id="main" tabindex="-1">`);
    expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "style-src 'self'"]));
    // Who is signed in signs out by a form that stands around every page.
    expect(policy).toContain("form-action 'self'");
  });

  test("is in Swedish alone unless it says its language; then it leads to the other, but for what answers a form", async () => {
    expect((await answered({}, web)).html).toContain(`<html lang="sv"`);
    const { html } = await answered({ language: "en" }, web);
    expect(html).toContain(`<html lang="en"`);
    expect(html).toContain("<header>/account?x=1 en and the other ");
    const form = await answered({ language: "en" }, web, "POST");
    expect(form.html).toContain("<header>/account?x=1 en Logga in");
  });

  test("alone it has a style of its own, by its hash, and sends no form", async () => {
    const { policy, html } = await answered({}, undefined);
    expect(html).toContain("<style>");
    expect(html).not.toContain("<header>");
    expect(policy).toContainEqual(expect.stringMatching(/^style-src 'sha256-[^']+'$/));
    expect(policy).toContain("form-action 'none'");
  });

  test("no script runs but its own, in either", async () => {
    for (const among of [web, undefined]) {
      const plain = await answered({}, among);
      expect(plain.policy.filter((directive) => directive.startsWith("script-src"))).toEqual([]);
      const { policy, answer } = await answered({ script: "1", isPersonal: true }, among);
      expect(policy).toContainEqual(expect.stringMatching(/^script-src 'sha256-[^']+'$/));
      expect(policy.join()).not.toMatch(/unsafe|\*|https?:/);
      expect(answer.headers.get("cache-control")).toBe("no-store");
    }
  });
});

test("who was on her way to nothing lands where her work is, or at her account where there are no pages for it", () => {
  const origin = "http://localhost:4000";
  expect(ownPath(undefined, { origin, landing: "/arbete" }, "sv")).toBe("/arbete");
  expect(ownPath(undefined, { origin, landing: "/arbete" }, "en")).toBe("/en/arbete");
  expect(ownPath("//evil.example", { origin, landing: "/account" }, "sv")).toBe("/account");
  expect(ownPath("//evil.example", { origin, landing: "/account" }, "en")).toBe("/en/account");
  expect(ownPath("/kalender?x=1", { origin, landing: "/arbete" }, "en")).toBe("/kalender?x=1");
});
