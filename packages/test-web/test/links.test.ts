import { expect, test } from "vitest";
import { everyPage } from "./every-page.ts";
import { origin } from "./visit.ts";

/** How many addresses beyond those of the public pages' own links are asked: weeks and months go on for ever. */
const beyond = 150;

/** What an address answered. */
interface Answer {
  readonly status: number;
  /** Addresses of our own that the page leads to, with their fragments. */
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
}

const answers = new Map<string, Promise<Answer>>();

function answerOf(address: string): Promise<Answer> {
  const held = answers.get(address) ?? ask(address);
  answers.set(address, held);
  return held;
}

async function ask(address: string): Promise<Answer> {
  const response = await fetch(address, { headers: { accept: "text/html,*/*;q=0.8" } });
  const isPage = response.headers.get("content-type")?.startsWith("text/html") ?? false;
  const text = await response.text();
  if (!isPage) return { status: response.status, links: [], ids: new Set() };
  const values = (attribute: string) =>
    [...text.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, "g"))].map(([, value = ""]) =>
      value.replaceAll("&amp;", "&"),
    );
  const links = [...values("href"), ...values("src")].map((href) => new URL(href, response.url));
  return {
    status: response.status,
    links: links.filter((url) => url.origin === origin).map(({ href }) => href),
    ids: new Set(values("id")),
  };
}

/** What is wrong with a link; undefined if it leads to what it says. */
async function fault(link: string): Promise<string | undefined> {
  const [address = "", fragment] = link.split("#");
  const { status, ids } = await answerOf(address);
  if (status >= 400) return String(status);
  const isThere = fragment === undefined || ids.has(decodeURIComponent(fragment));
  return isThere ? undefined : "no such part of the page";
}

test("every link on the public pages, and on what they lead to, leads somewhere", async () => {
  const wrong = new Map<string, string[]>();
  const pages = everyPage.map(({ path }) => `${origin}${path}`);
  const seen = new Set(pages);
  let asked = 0;
  for (const [at, page] of pages.entries()) {
    const { status, links } = await answerOf(page);
    // A page of its own for what is missing links to itself in the other language.
    if (status >= 400) continue;
    const isListed = at < everyPage.length;
    for (const link of new Set(links)) {
      const [address = ""] = link.split("#");
      if (!isListed && !answers.has(address)) {
        if (asked === beyond) continue;
        asked += 1;
      }
      const found = await fault(link);
      if (found !== undefined) {
        const where = `${link.slice(origin.length)} (${found})`;
        wrong.set(where, [...(wrong.get(where) ?? []), page.slice(origin.length)]);
      }
      if (seen.has(address)) continue;
      seen.add(address);
      pages.push(address);
    }
  }
  expect(
    [...wrong].map(
      ([link, on]) => `${link}, from ${on.slice(0, 2).join(", ")}; ${on.length} in all`,
    ),
  ).toEqual([]);
  expect(answers.size).toBeGreaterThan(everyPage.length);
});
