import { expect } from "vitest";
import { hydrated } from "../hydrated.ts";
import type { Coordinator } from "./stage.ts";
import { storyWeek } from "./story-week.ts";

/** Far longer than anything takes to get from one server to the other. */
export const patience = { timeout: 60_000, interval: 500 };

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
