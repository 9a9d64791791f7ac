import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer } from "@finsam/test-network";
import { describeInChromium } from "@finsam/test-network/chromium";
import { dataFolder } from "@finsam/database/testing";
import { freePort } from "@finsam/database/testing/free-port";

const inTime = 60_000;

/** Starts an OIDC service that sends people back to `origin`. */
async function startService(port: number, origin: string): Promise<Disposable> {
  const script = fileURLToPath(import.meta.resolve("./oidc-service.ts"));
  const redirect = `${origin}/auth/callback/oidc`;
  const child = spawn(process.execPath, [script, String(port), redirect], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  await once(child.stdout, "data");
  return { [Symbol.dispose]: () => child.kill() };
}

/** Presses the button of the link that the start shows for an association. */
async function signInByLink(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("button", { name: "Logga in" }).click();
  await page.getByRole("heading", { name: "Ditt konto" }).waitFor();
}

/** The viewer, as a script on one of our pages gets it. */
function viewerOf(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const answer = await fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        query: "{ viewer { kind operator roles { role association { slug } } } }",
      }),
    });
    return (await answer.json()).data.viewer;
  });
}

describeInChromium("sign-in", (launch) => {
  let folder: Awaited<ReturnType<typeof dataFolder>>;
  let server: Awaited<ReturnType<typeof startServer>>;
  let browser: Browser;
  let servicePort: number;
  let origin: string;
  let links: readonly { association: string; address: string }[];

  beforeAll(async () => {
    folder = await dataFolder();
    servicePort = await freePort();
    const env = {
      DATA_DIR: folder.path,
      OPERATOR_EMAILS: "bekraftad@example.org, obekraftad@example.org, tyst@example.org",
      OIDC_ISSUER: `http://localhost:${servicePort}`,
      OIDC_CLIENT_ID: "finsam",
      OIDC_CLIENT_SECRET: "hemligt-i-provet",
      OIDC_NAME: "Kommunens inloggning",
    };
    [server, browser] = await Promise.all([startServer(env), launch()]);
    origin = String((await server.line("listening"))["address"]);
    const told = (await server.line("start-links"))["links"];
    if (!Array.isArray(told)) throw new TypeError("Expected links");
    links = told;
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.[Symbol.asyncDispose]();
    await folder?.[Symbol.asyncDispose]();
  });

  async function newPage(options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
    const context = await browser.newContext({ locale: "sv-SE", ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return page;
  }

  const linkOf = (association: string) =>
    links.find((link) => link.association === association)?.address ?? "";

  test(
    "a link signs in without JavaScript, and a form signs out",
    async () => {
      const page = await newPage({ javaScriptEnabled: false });
      await signInByLink(page, linkOf("Stockholm"));
      await page.getByText("Administratör för").waitFor();
      await page.getByRole("button", { name: "Logga ut" }).click();
      await page.getByRole("link", { name: "Logga in" }).click();
      await page.getByLabel("E-postadress").fill("samordnare@stockholm.example");
      await page.getByRole("button", { name: "Skicka länken" }).click();
      await page.getByRole("link", { name: "öppna utkorgen" }).click();
      await page
        .getByRole("link", { name: /sign-in\/link/ })
        .first()
        .click();
      await page.getByRole("button", { name: "Logga in" }).click();
      await page.getByRole("heading", { name: "Ditt konto" }).waitFor();
      const account = await page.getByRole("main").innerText();
      expect(account).toContain("samordnare@stockholm.example");
    },
    inTime,
  );

  test(
    "a passkey is added to an account, signs in and is removed",
    async () => {
      const page = await newPage();
      const devtools = await page.context().newCDPSession(page);
      await devtools.send("WebAuthn.enable");
      await devtools.send("WebAuthn.addVirtualAuthenticator", {
        options: {
          protocol: "ctap2",
          transport: "internal",
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
        },
      });
      await signInByLink(page, linkOf("SUVS"));
      await page.getByLabel("Namn på en ny passkey").fill("Min <arbetsdator>");
      await page.getByRole("button", { name: "Lägg till en passkey" }).click();
      await page.getByText("Min <arbetsdator>, tillagd").waitFor();
      await page.getByRole("button", { name: "Logga ut" }).click();
      await page.goto(`${origin}/sign-in`);
      await page.getByRole("button", { name: "Logga in med passkey" }).click();
      await page.getByRole("heading", { name: "Ditt konto" }).waitFor();
      expect(await viewerOf(page)).toEqual({
        kind: "PERSON",
        operator: false,
        roles: [{ role: "ADMIN", association: { slug: "suvs" } }],
      });
      await page.getByRole("button", { name: "Ta bort Min <arbetsdator>" }).click();
      await page.getByText("Du har inga passkeys").waitFor();
      await page.getByRole("button", { name: "Logga ut" }).click();
      await page.goto(`${origin}/sign-in`);
      await page.getByRole("button", { name: "Logga in med passkey" }).click();
      await page.getByText("hör inte till något konto här").waitFor();
      await page.goto(`${origin}/en/sign-in`);
      await page.getByRole("button", { name: "Sign in with a passkey" }).click();
      await page.getByText("belongs to no account here").waitFor();
    },
    inTime,
  );

  test(
    "an OIDC service that isn't there at the start gets its button when it is, and signs in whom it has verified",
    async () => {
      const page = await newPage();
      const button = page.getByRole("button", { name: "Logga in med Kommunens inloggning" });
      await page.goto(`${origin}/sign-in`);
      expect(await button.count()).toBe(0);
      using _ = await startService(servicePort, origin);
      await server.line("sign-in by OIDC is ready");

      await page.reload();
      await button.click();
      await signInAtService(page, "bekraftad@example.org");
      await page.getByRole("heading", { name: "Ditt konto" }).waitFor();
      expect(await viewerOf(page)).toEqual({ kind: "PERSON", operator: true, roles: [] });
      await page.getByText("Prov Provsson").waitFor();

      for (const [email, told] of [
        ["obekraftad@example.org", "Adressen är inte bekräftad"],
        ["tyst@example.org", "Adressen är inte bekräftad"],
        ["okand@example.org", "Du är inte inbjuden"],
      ] as const) {
        const other = await newPage();
        await other.goto(`${origin}/sign-in`);
        await other.getByRole("button", { name: "Logga in med Kommunens inloggning" }).click();
        await signInAtService(other, email);
        await other.getByRole("heading", { name: told }).waitFor();
        await other.goto(`${origin}/sign-in`);
        const nobody = { kind: "ANONYMOUS", operator: false, roles: [] };
        expect(await viewerOf(other)).toEqual(nobody);
      }

      const english = await newPage();
      await english.goto(`${origin}/en/sign-in`);
      await english.getByRole("button", { name: "Sign in with Kommunens inloggning" }).click();
      await signInAtService(english, "okand@example.org");
      await english.getByRole("heading", { name: "You are not invited" }).waitFor();
    },
    inTime,
  );
});

/** The service's own pages: a name, any password, and a button that lets us know of it. */
async function signInAtService(page: Page, email: string): Promise<void> {
  await page.getByPlaceholder("Enter any login").fill(email);
  await page.getByPlaceholder("and password").fill("x");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}
