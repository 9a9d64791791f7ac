import { existsSync } from "node:fs";
import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fourAssociations, makeNetwork, type NetworkNode } from "@finsam/test-network";
import { describeInChromium } from "@finsam/test-network/chromium";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { command, repository } from "../src/index.ts";
import { servePages } from "./page-server.ts";
import { barriers, openWindow } from "./visitor.ts";

const plugin = join(repository, "examples/wordpress/finsam-kalender.php");
const gateway = inject("finsamGateway");
const php = (process.env["PATH"] ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "php"))
  .find((path) => existsSync(path));
const isSkipped = php === undefined && process.env["CI"] !== "true";
const why = isSkipped ? "skipped: no php in PATH" : "PHP";

const started = new AsyncDisposableStack();
let folder: string;
beforeAll(async () => {
  folder = started.use(await mkdtempDisposable(join(tmpdir(), "finsam-wordpress-"))).path;
});
afterAll(() => started.disposeAsync());

/** What a site has kept: its transients. */
interface Site {
  readonly url: string;
  readonly transients: string;
}

let sites = 0;
function newSite(url: string): Site {
  sites += 1;
  return { url, transients: join(folder, `${sites}.json`) };
}

interface Shown {
  readonly html: string;
  /** One each. Null: it was not answered. */
  readonly requests: readonly { readonly status: number | null }[];
}

/** A view of a page with the shortcode, so many seconds after the first. */
async function view(
  { url, transients }: Site,
  attributes: Readonly<Record<string, string>> | "" = "",
  later = 0,
): Promise<Shown> {
  const harness = join(import.meta.dirname, "wordpress.php");
  const printed = await command(
    php ?? "php",
    [harness, plugin, JSON.stringify(attributes), transients],
    { cwd: folder, env: { FINSAM_URL: url, LATER: String(later) } },
  );
  return JSON.parse(printed);
}

const fiveMinutes = 300;

describe.skipIf(isSkipped)(`example: WordPress (${why})`, () => {
  test("it can be read by PHP", async () => {
    expect(await command(php ?? "php", ["--syntax-check", plugin], { cwd: folder })).toContain(
      "No syntax errors",
    );
  });

  test("the list is in the page, with days and times as they are written in Swedish", async () => {
    const { html } = await view(newSite(`${gateway}/graphql`), { antal: "100" });
    expect(html.match(/<li>.*?<\/li>/g)).toHaveLength(13);
    expect(html).toMatch(
      /<h3>Exempel: Halvdag om arbetsintegrerande sociala företag<\/h3><p><time datetime="[\d-]+T08:00:00Z">[a-zåäö]+dag \d+ [a-z]+(?: \d{4})? kl\. 9\.00–12\.30<\/time><br>Exempelteatern, Upplands Väsby och digitalt<br>Arrangör: SUVS<br><a href="https:\/\/anmalan\.suvs\.example\/sociala-foretag">Anmäl dig senast [a-zåäö]+dag \d+ [a-z]+/,
    );
    expect(html).toContain(
      "<h3><strong>Inställd:</strong> Exempel: Föreläsning om sömn och hälsa</h3>",
    );
    expect(html).toMatch(
      /<h3><strong>Flyttad:<\/strong> Exempel: Nätverksträff för chefer<\/h3><p><time .*?<\/time><br>Flyttad från [a-zåäö]+dag \d+ [a-z]+(?: \d{4})? kl\. 13\.30<br>/,
    );
    expect(html).toMatch(/Studiebesök hos en arbetsgivare<\/h3><p>någon dag \d+(?: [a-z]+)?–\d+ /);
    expect(html).not.toMatch(/<script|<link|<img/);
  });

  test("attributes choose municipalities, associations and how many", async () => {
    const site = newSite(`${gateway}/graphql`);
    const towns = await view(site, { kommun: "0163, 0114" });
    expect(towns.html.match(/<li>/g)).toHaveLength(2);
    const one = await view(site, { forbund: "sundbyberg", antal: "1" });
    expect(one.html.match(/Arrangör: [^<]*/g)).toEqual(["Arrangör: Sundbyberg"]);
    const none = await view(site, { kommun: "0114", forbund: "roslagen" });
    expect(none.html).toBe("<p>Inga aktiviteter de närmaste veckorna.</p>");
    const wrong = await view(site, { kommun: "Täby" });
    expect(wrong).toEqual({
      html: "<p>Ange kommun med fyra siffror, till exempel 0163.</p>",
      requests: [],
    });
  });

  describe("the endpoint", () => {
    let node: NetworkNode;
    let site: Site;
    beforeAll(async () => {
      const associations = fourAssociations.slice(0, 1);
      const network = started.use(await makeNetwork({ associations, relayed: false }));
      const [only] = network.nodes;
      if (only === undefined) throw new TypeError("Expected a node");
      node = only;
      await node.start();
      site = newSite(`${node.url}/graphql`);
      await create({
        title: `<script>alert("1")</script> & 'Frukost'`,
        venue: { name: `"><img src=x onerror=alert(1)>`, locality: "<b>Täby</b>" },
        registration: { status: "OPEN", url: `https://example.org/?a="onmouseover="alert(1)` },
      });
    });

    async function create(fields: object): Promise<void> {
      const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
      const input = {
        association: node.association.slug,
        idempotencyKey: JSON.stringify(fields).slice(0, 100),
        kind: "OTHER",
        visibility: "PUBLIC",
        startsOn: day,
        endsOn: day,
        ...fields,
      };
      const text = `mutation ($input: CreateEventInput!) { written: createEvent(input: $input) { __typename } }`;
      const answer = await node.query(text, { variables: { input }, token: node.token });
      expect(answer).toEqual({ written: { __typename: "Event" } });
    }

    test("what it says stays text, whatever it says", async () => {
      const { html } = await view(site);
      expect(html).toContain(
        "<h3>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#039;Frukost&#039;</h3>",
      );
      expect(html).toContain("&quot;&gt;&lt;img src=x onerror=alert(1)&gt;");
      const tags = new Set([...html.matchAll(/<(\w+)/g)].map(([, name]) => name));
      expect(tags).toEqual(new Set(["ul", "li", "h3", "p", "time", "br", "a"]));
      expect(html.match(/<a [^>]*>/g)).toEqual([expect.stringMatching(/^<a href="[^"]*">$/)]);
    });

    test("it is asked at most every fifth minute, and only if something has changed sends the list anew", async () => {
      const first = await view(site);
      expect(first.requests).toEqual([]);
      const same = await view(site, "", fiveMinutes);
      expect(same).toEqual({ html: first.html, requests: [{ status: 304 }] });
      await create({ title: "Konferens" });
      const changed = await view(site, "", 2 * fiveMinutes);
      expect(changed.requests).toEqual([{ status: 200 }]);
      expect(changed.html).toContain("<h3>Konferens</h3>");
    });

    test("where it is silent, the last list is shown with a note, and it is left in peace for a while", async () => {
      const before = await view(site, "", 2 * fiveMinutes);
      await node.end("SIGKILL");
      const silent = await view(site, "", 3 * fiveMinutes);
      expect(silent.requests).toEqual([{ status: null }]);
      expect(silent.html).toMatch(
        /^<p>Tjänsten svarar inte just nu\. Listan är från [a-zåäö]+dag \d+ [a-z]+ kl\. \d+\.\d\d och kan ha ändrats\.<\/p><ul/,
      );
      expect(silent.html).toContain(before.html);
      expect(await view(site, "", 3 * fiveMinutes + 1)).toEqual({ ...silent, requests: [] });
      await node.start();
      const after = await view(site, "", 4 * fiveMinutes);
      expect(after).toEqual({ html: before.html, requests: [{ status: expect.any(Number) }] });
    });

    test("an answer that is none, such as a proxy's page, is told as silence", async () => {
      await using proxy = await servePages(folder);
      expect(await view(newSite(`${proxy.url}/graphql`))).toEqual({
        html: "<p>Aktiviteterna kan inte visas just nu. Försök igen om en stund.</p>",
        requests: [{ status: 404 }],
      });
    });
  });

  describeInChromium("in a page", (launch) => {
    test("no barrier", async () => {
      await using browser = await launch();
      await using visitor = await openWindow(browser);
      const { html } = await view(newSite(`${gateway}/graphql`), { antal: "100" });
      await visitor.page.setContent(
        `<!doctype html><html lang="sv"><title>Förbundet</title><main><h1>Förbundet</h1><h2>På gång</h2>${html}</main>`,
      );
      expect(await barriers(visitor.page)).toEqual([]);
    });
  });
});
