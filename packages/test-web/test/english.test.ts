import { describeInChromium } from "@finsam/test-network/chromium";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pathIn, signInPages } from "../src/public-pages.ts";
import { englishWorkPages, workPages } from "../src/work-pages.ts";
import { openWorkPage } from "./open-work-page.ts";
import { type Said, saidHere } from "./said.ts";
import { coordinator, origin, type Visit, visit } from "./visit.ts";

/** What is called the same in both languages. */
const same = new Set([
  "Administration",
  "Finsam",
  "Moderator",
  "Passkeys",
  "Presentation",
  "Total budget",
  "Workshop",
]);

/** Names of associations and municipalities, and of who is signed in, which no `lang` changes; the longest first. */
async function namesAt({ page }: Visit): Promise<string[]> {
  const query = "{ viewer { name } associations { name shortName } memberParties { name } }";
  const asked = { headers: { origin }, data: { query } };
  const answer = await page.request.post("/graphql", asked);
  const names = JSON.stringify(await answer.json()).matchAll(/ame":"([^"]+)"/g);
  return [...names].map(([, name = ""]) => name).toSorted((a, b) => b.length - a.length);
}

/** A text without names and mail addresses, and without what it quotes: that is a record's. */
function ownWords(text: string, names: readonly string[]): string {
  const own = text.replaceAll(/[“”"][^“”"]*[“”"]|\S+@\S+/g, "");
  return names.reduce((left, name) => left.replaceAll(name, ""), own).trim();
}

/** What a page in English says in Swedish: words with å, ä or ö, and what the Swedish page says too. */
function swedishIn(english: Said, swedish: Said, names: readonly string[]): string[] {
  const swedishTexts = new Set([...swedish.texts, ...swedish.unmarked]);
  const isSwedish = (text: string, known: readonly string[]) => {
    const words = ownWords(text, known);
    const isWord = /\p{L}{2}/u.test(words) && !same.has(words);
    return /[åäö]/i.test(words) || (isWord && swedishTexts.has(text));
  };
  // A title of a record that is marked as Swedish on the page may stand where no mark can.
  const told = [...english.others, ...names].toSorted((a, b) => b.length - a.length);
  const found = [
    ...english.texts.filter((text) => isSwedish(text, names)),
    ...english.unmarked.filter((text) => isSwedish(text, told)),
  ];
  return [...new Set(found)];
}

/** What a page in English says in Swedish, once each of the two has been opened in turn. */
async function swedishAmong(
  { page }: Visit,
  names: readonly string[],
  open: { readonly swedish: () => Promise<unknown>; readonly english: () => Promise<unknown> },
): Promise<string[]> {
  await open.swedish();
  const swedish = await page.evaluate(saidHere);
  await open.english();
  const english = await page.evaluate(saidHere);
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  expect(english.texts.length).toBeGreaterThan(15);
  return swedishIn(english, swedish, names);
}

describeInChromium("pages on which one signs in, in English", (launch) => {
  test.each(signInPages)("$name: says nothing in Swedish", async ({ path }) => {
    await using browser = await launch();
    await using reader = await visit(browser);
    const open = {
      swedish: () => reader.open(path),
      english: () => reader.open(pathIn("en", path)),
    };
    expect(await swedishAmong(reader, [], open)).toEqual([]);
  });
});

describeInChromium("pages for who is signed in, in English", (launch) => {
  let browser: Browser;
  let reader: Visit;
  let names: string[];
  beforeAll(async () => {
    browser = await launch();
    reader = await visit(browser, { session: coordinator });
    names = await namesAt(reader);
  });
  afterAll(async () => {
    await reader[Symbol.asyncDispose]();
    await browser.close();
  });

  describe.each(englishWorkPages)("$name", (page) => {
    test("say nothing in Swedish but what is marked as that, and names", async () => {
      const inSwedish = workPages.find(({ name }) => page.name === `en-${name}`);
      if (inSwedish === undefined) throw new TypeError(`Expected ${page.name} in Swedish`);
      const open = {
        swedish: () => openWorkPage(reader, inSwedish),
        english: () => openWorkPage(reader, page),
      };
      expect(await swedishAmong(reader, names, open)).toEqual([]);
    });
  });
});
