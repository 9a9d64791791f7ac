import type { Browser } from "playwright-core";
import { hydrated } from "../hydrated.ts";
import type { Coordinator } from "./stage.ts";
import { nextWeek, type StoryEvent, week } from "./week-story.ts";

/** Lets her own events go out. */
export async function signOff({ page, hands, home }: Coordinator): Promise<void> {
  await page.goto(`${home}${week.path}/utgivning`);
  await hydrated(page);
  await hands.press(page.getByRole("button", { name: "Ge klartecken för de ikryssade" }));
  await page.getByText("Har klartecken.").first().waitFor();
}

/** Brings the plan back to a release, by its number, and answers what became of it. `why`: what others read. */
export async function rollBack(
  { page, hands, home }: Coordinator,
  number: number,
  why: string,
): Promise<string> {
  await page.goto(`${home}${week.path}/utgivning`);
  await hydrated(page);
  const act = page.locator("details").filter({ hasText: `till utgåva ${number}` });
  await hands.press(act.locator("summary"));
  await hands.write(act.getByLabel("Skäl"), why);
  await hands.press(act.getByRole("button", { name: `Ja, gå tillbaka till utgåva ${number}` }));
  const told = page.getByText(`Tillbaka mot utgåva ${number}: `);
  await told.waitFor();
  return told.innerText();
}

/** What the programme of the week tells anybody who reads it without JavaScript. */
export async function programmeAt(browser: Browser, url: string): Promise<string> {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "sv-SE" });
  try {
    const page = await context.newPage();
    await page.goto(`${url}/temaveckor/fjallen/jamt-i-norr`);
    return await page.getByRole("main").innerText();
  } finally {
    await context.close();
  }
}

/** Copies the week to the next year, and lets the invited see it. */
export async function copyWeek({ page, hands, home }: Coordinator): Promise<void> {
  await page.goto(`${home}${week.path}/kopiera`);
  await hydrated(page);
  await hands.write(page.getByLabel("Namn"), nextWeek.name);
  await hands.press(page.getByRole("button", { name: "Kopiera", exact: true }));
  await page.waitForURL((url) => url.pathname === nextWeek.path);
  await page.goto(`${home}${nextWeek.path}/ram`);
  await hydrated(page);
  await hands.tick(page.getByLabel("Planeras tillsammans"));
  await hands.press(page.getByRole("button", { name: "Spara ramen" }));
  await page.getByRole("button", { name: "Ångra" }).waitFor();
}

/** Whether an event is among her own as one of the next year's week, once any of that is. */
export async function hasInNextWeek(
  { page, home }: Coordinator,
  { title }: Pick<StoryEvent, "title">,
): Promise<boolean> {
  await page.goto(`${home}/arbete/aktiviteter`);
  const copied = page.getByRole("listitem").filter({ hasText: nextWeek.name });
  await copied.first().waitFor();
  return (await copied.getByRole("link", { name: title }).count()) === 1;
}
