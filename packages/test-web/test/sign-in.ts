import type { Page } from "playwright-core";

/** Signs in by a link in a mail, as anybody who has been invited does. */
export async function signInByMail(
  page: Page,
  {
    origin,
    email,
    mailed,
  }: {
    /** Of the server, without a slash at the end. */
    readonly origin: string;
    readonly email: string;
    /** The link, once it has come. */
    readonly mailed: () => Promise<string>;
  },
): Promise<void> {
  await page.goto(`${origin}/sign-in?to=/arbete`);
  await page.getByLabel("E-postadress").fill(email);
  await page.getByRole("button", { name: "Skicka länken" }).click();
  await page.waitForURL("**/sign-in/sent");
  await page.goto(await mailed());
  await page.getByRole("button", { name: "Logga in" }).click();
  await page.waitForURL(/\/arbete/);
}
