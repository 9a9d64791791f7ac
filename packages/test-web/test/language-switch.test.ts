import { describe, expect, test } from "vitest";
import { origin } from "./visit.ts";

/** What an address answers to a browser in which nobody is signed in. */
function ask(path: string): Promise<Response> {
  return fetch(`${origin}${path}`, { headers: { accept: "text/html" }, redirect: "manual" });
}

/** Where a page's header leads: to sign in, and to the page in the other language. */
async function headerLinks(path: string): Promise<string[]> {
  const html = await (await ask(path)).text();
  const [header = ""] = /<header[^]*?<nav[^]*?<\/nav>/.exec(html) ?? [];
  return [...header.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );
}

describe("the header", () => {
  test.each([
    ["/kalender?x=1", "/", "/sign-in?to=%2Farbete", "/en/kalender?x=1"],
    ["/en/kalender", "/en", "/en/sign-in?to=%2Fen%2Farbete", "/kalender"],
    ["/sign-in?to=/sok%3Fq=x", "/", "/sign-in?to=%2Farbete", "/en/sign-in?to=/sok%3Fq=x"],
    ["/en/sign-in/sent", "/en", "/en/sign-in?to=%2Fen%2Farbete", "/sign-in/sent"],
    [
      "/en/sign-in/failed?error=NOT_INVITED",
      "/en",
      "/en/sign-in?to=%2Fen%2Farbete",
      "/sign-in/failed?error=NOT_INVITED",
    ],
  ])("of %s stays in its language, and leads to the other", async (path, ...links) => {
    expect(await headerLinks(path)).toEqual(links);
  });

  test("of a page of the server's own that is in Swedish alone leads to no other", async () => {
    expect(await headerLinks("/outbox")).toEqual(["/", "/sign-in?to=%2Farbete"]);
  });
});

test.each([
  ["/arbete/aktiviteter?x=1", "/sign-in?to=%2Farbete%2Faktiviteter%3Fx%3D1"],
  ["/en/planera", "/en/sign-in?to=%2Fen%2Fplanera"],
  ["/account", "/sign-in?to=%2Faccount"],
  ["/en/account", "/en/sign-in?to=%2Fen%2Faccount"],
])("who opens %s signs in first, in its language", async (path, signIn) => {
  const answer = await ask(path);
  expect([302, 303]).toContain(answer.status);
  expect(answer.headers.get("location")).toBe(signIn);
});
