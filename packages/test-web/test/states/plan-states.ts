import type { Page } from "playwright-core";
import { hydrated } from "../hydrated.ts";
import { invite } from "./invite.ts";
import type { State } from "./state.ts";

const plan = "/planera/suvs/exempel-temavecka";
const lecture = "Exempel: Föreläsning om vägen tillbaka till arbete";

/** States of the planner, and of what a week comes to. */
export const planStates: readonly State[] = [
  {
    name: "plan-som-har-provats",
    path: plan,
    async reach({ open }) {
      const page = await open("SUVS", plan);
      await choose(page, lecture);
      await page.getByLabel("Dag", { exact: true }).selectOption({ label: "Fredag 23 oktober" });
      await page.getByLabel("Börjar").fill("09:30");
      await page.getByRole("button", { name: "Prova först" }).click();
      await page.getByText("Inget är sparat.").waitFor();
      return page;
    },
  },
  {
    name: "plan-som-har-andrats",
    path: plan,
    async reach({ open }) {
      const page = await open("SUVS", plan);
      await move(page, lecture);
      return page;
    },
  },
  {
    name: "plan-som-inte-fick-andras",
    path: plan,
    async reach({ window, open }) {
      // Her network lets no news through: what she sees is not the latest.
      const hers = await window("SUVS");
      await hers.route("**/graphql", (route) => route.abort());
      await hers.goto(plan);
      await hydrated(hers);
      await choose(hers, lecture);
      const his = await open("SUVS", plan);
      await move(his, lecture);
      await his.getByRole("button", { name: "Ångra" }).click();
      await his.getByText(/är flyttad till tisdag/).waitFor();
      await his.context().close();
      await hers.getByRole("button", { name: "Ta ur veckan" }).click();
      await hers.locator(".outcome [data-color=danger]").waitFor();
      return hers;
    },
  },
  {
    name: "plan-for-lasare",
    path: plan,
    async reach(cast) {
      await invite(cast, { by: "SUVS", email: "lasare@suvs.example", role: "Läsare" });
      const page = await cast.open("lasare@suvs.example", plan);
      await choose(page, lecture);
      return page;
    },
  },
  {
    name: "plan-for-inbjuden",
    path: `${plan}/arrangorer`,
    reach: ({ open }) => open("Sundbyberg", plan),
  },
];

/** Opens an event of the plan beside it. */
async function choose(page: Page, title: string): Promise<void> {
  await page.getByRole("table").getByRole("link", { name: title }).click();
  await page.getByRole("heading", { name: title, level: 2 }).waitFor();
}

/** Moves an event to Wednesday. */
async function move(page: Page, title: string): Promise<void> {
  await choose(page, title);
  await page.getByLabel("Dag", { exact: true }).selectOption({ label: "Onsdag 21 oktober" });
  await page.getByRole("button", { name: "Flytta", exact: true }).click();
  await page.getByText(/är flyttad till onsdag/).waitFor();
}
