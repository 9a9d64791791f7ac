import type { Browser } from "playwright-core";
import { expect } from "vitest";
import { hydrated } from "../hydrated.ts";
import type { Coordinator } from "./stage.ts";
import { storyWeek } from "./story-week.ts";

/** How long something may take to get from one server to the other. */
const patience = { timeout: 60_000, interval: 500 };

const { number, year, days } = storyWeek(new Date().toISOString().slice(0, 10));

/** The week of the story, and its days from Monday to Friday. */
export const week = {
  name: "Jämt i norr",
  option: `Vecka ${number} ${year}`,
  path: "/planera/fjallen/jamt-i-norr",
  days,
} as const;

/** The week that it is copied to, a year later. */
export const nextWeek = { name: "Jämt i norr igen", path: "/planera/fjallen/jamt-i-norr-igen" };

/** An event that somebody adds to the week. */
export interface StoryEvent {
  readonly title: string;
  /** Such as `2027-10-12`. */
  readonly day: string;
  /** HH:MM; empty: not decided. */
  readonly starts: string;
  /** HH:MM; empty: not decided. */
  readonly ends: string;
  readonly venue: string;
  readonly municipality: string;
  readonly audience?: string;
}

/** Creates the week and invites the others. */
export async function createWeek(
  { page, hands, home }: Coordinator,
  others: readonly Coordinator[],
): Promise<void> {
  await page.goto(`${home}/planera/ny`);
  await hydrated(page);
  await hands.write(page.getByLabel("Namn"), week.name);
  await hands.write(page.getByLabel("Tema"), "Jämställdhet");
  await hands.choose(page.getByLabel("Vecka", { exact: false }).first(), week.option);
  for (const { name } of others) await hands.tick(page.getByLabel(`Samordningsförbundet ${name}`));
  await hands.tick(page.getByLabel("Planeras tillsammans"));
  await hands.press(page.getByRole("button", { name: "Skapa veckan" }));
  await page.waitForURL((url) => url.pathname.startsWith(week.path));
}

/** Finds the invitation to a week among hers, and accepts it. */
export async function accept(
  { page, hands, home, name }: Coordinator,
  invited: { readonly name: string },
): Promise<void> {
  const link = page.getByRole("link", { name: invited.name, exact: true });
  await expect
    .poll(async () => {
      await page.goto(`${home}/planera`);
      return link.count();
    }, patience)
    .toBe(1);
  await hands.press(link);
  await hands.press(page.getByRole("button", { name: `Tacka ja för ${name}` }));
  await page.getByRole("link", { name: "Planen", exact: true }).waitFor();
}

/** Adds an event of her own to the week, from the day in the plan. */
export async function addEvent(
  { page, hands, home }: Coordinator,
  { title, day, starts, ends, venue, municipality, audience }: StoryEvent,
): Promise<void> {
  await page.goto(`${home}${week.path}`);
  await hydrated(page);
  const row = page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: dayName(day) }) });
  await hands.press(row.getByRole("link", { name: "Lägg till" }));
  await page.getByLabel("Rubrik").waitFor();
  await hydrated(page);
  await hands.write(page.getByLabel("Rubrik"), title);
  if (audience !== undefined) await hands.choose(page.getByLabel("Främst för"), audience);
  expect(await page.getByLabel("Dag", { exact: false }).first().inputValue()).toBe(day);
  if (starts !== "") await hands.time(page.getByLabel("Börjar", { exact: true }).first(), starts);
  if (ends !== "") await hands.time(page.getByLabel("Slutar", { exact: true }).first(), ends);
  await hands.write(page.getByLabel("Plats", { exact: true }), venue);
  await hands.choose(page.getByLabel("Kommun", { exact: true }), municipality);
  const place = page.getByRole("button", { name: "Placera i temaveckan" });
  await hands.press(place);
  await place.waitFor({ state: "detached" });
}

/** Moves an event of her own to another day, in the plan. */
export async function moveEvent(by: Coordinator, title: string, day: string): Promise<void> {
  await openEvent(by, title);
  const { page, hands } = by;
  const panel = page.getByRole("region", { name: title });
  await hands.choose(panel.getByLabel("Dag", { exact: true }), dayName(day));
  await hands.press(panel.getByRole("button", { name: "Flytta", exact: true }));
  await page.getByText(`är flyttad till ${dayName(day).toLowerCase()}`).waitFor();
}

/** Says yes to what another has proposed, once it has come to her server. `why`: which, by its reason; default: the only one. */
export async function agree(
  { page, hands, home }: Coordinator,
  { path = week.path, why = "" }: { readonly path?: string; readonly why?: string } = {},
): Promise<void> {
  const proposal = page.getByRole("listitem").filter({ hasText: why });
  const yes = proposal.getByRole("button", { name: /^Ja, / });
  await expect
    .poll(async () => {
      await page.goto(`${home}${path}/forslag`);
      return yes.count();
    }, patience)
    .toBe(1);
  await hydrated(page);
  await hands.press(yes);
  await yes.waitFor({ state: "detached" });
}

/** Waits until the plan at her server shows an event on its day. */
export async function seesEvent(
  by: Coordinator,
  { title, day }: Pick<StoryEvent, "title" | "day">,
): Promise<void> {
  await expect.poll(() => dayInPlan(by, title), patience).toBe(day);
}

/** The day of the week on which the plan at her server has an event; undefined: on none. */
export async function dayInPlan(
  { page, home }: Coordinator,
  title: string,
): Promise<string | undefined> {
  await page.goto(`${home}${week.path}`);
  const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: title }) });
  const [header = ""] = await row.getByRole("rowheader").allInnerTexts();
  return days.find((day) => header.startsWith(dayName(day)));
}

/** Opens an event of the plan. */
export async function openEvent({ page, hands, home }: Coordinator, title: string): Promise<void> {
  await page.goto(`${home}${week.path}`);
  await hydrated(page);
  await hands.press(page.getByRole("table").getByRole("link", { name: title }));
  await page.getByRole("heading", { name: title, level: 2 }).waitFor();
}

/** A day as the plan calls it: `Tisdag 12 oktober`. */
export function dayName(day: string): string {
  const words = new Intl.DateTimeFormat("sv-SE", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }).format(new Date(`${day}T12:00:00Z`));
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** Lets her own events go out. */
export async function signOff({ page, hands, home }: Coordinator): Promise<void> {
  await page.goto(`${home}${week.path}/utgivning`);
  await hydrated(page);
  await hands.press(page.getByRole("button", { name: "Ge klartecken för de ikryssade" }));
  await page.getByText("Har klartecken.").first().waitFor();
}

/** Cancels an event of her own, where she keeps it. */
export async function cancelEvent(
  { page, hands, home }: Coordinator,
  { title }: StoryEvent,
): Promise<void> {
  await page.goto(`${home}/arbete/aktiviteter`);
  await hydrated(page);
  await hands.press(page.getByRole("link", { name: title }));
  await hydrated(page);
  await hands.press(page.getByText("Ställ in", { exact: true }));
  await hands.press(page.getByRole("button", { name: "Ställ in aktiviteten" }));
  await page.getByRole("button", { name: "Ångra" }).waitFor();
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
