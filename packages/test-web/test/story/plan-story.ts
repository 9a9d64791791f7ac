import { expect } from "vitest";
import { hydrated } from "../hydrated.ts";
import type { Coordinator } from "./stage.ts";
import { dayName, patience, type StoryEvent, week } from "./week-story.ts";

/** Opens an event of the plan. */
export async function openEvent({ page, hands, home }: Coordinator, title: string): Promise<void> {
  await page.goto(`${home}${week.path}`);
  await hydrated(page);
  await hands.press(page.getByRole("table").getByRole("link", { name: title }));
  await page.getByRole("heading", { name: title, level: 2 }).waitFor();
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
  return week.days.find((day) => header.startsWith(dayName(day)));
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
