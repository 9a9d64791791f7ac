import type { Cast } from "./cast.ts";
import type { State } from "./state.ts";
import type { Page } from "playwright-core";

const releases = "/planera/suvs/exempel-temavecka/utgivning";
const programme = "/temaveckor/suvs/exempel-temavecka";

/** States of a week that has been given out to the public. They stand last: it can't be taken back. */
export const releaseStates: readonly State[] = [
  { name: "utgivning-utgiven", path: releases, reach: release },
  {
    name: "temavecka-utgiven",
    path: programme,
    async reach(cast) {
      await release(cast);
      const page = await cast.window();
      await page.goto(programme);
      return page;
    },
  },
];

/** Gives out the week as it is signed off, unless that has been done. */
async function release({ open }: Cast): Promise<Page> {
  const page = await open("SUVS", releases);
  if ((await page.getByRole("link", { name: /^1\. / }).count()) > 0) return page;
  await page.getByRole("button", { name: "Ge klartecken för de ikryssade" }).click();
  await page.getByText("Klartecken givet för").waitFor();
  await page.getByRole("button", { name: "Ge ut utgåva 1" }).click();
  await page.getByRole("link", { name: /^1\. / }).waitFor();
  await page.getByRole("button", { name: "Gör veckan offentlig" }).click();
  await page.getByRole("button", { name: "Gör veckan offentlig" }).waitFor({ state: "detached" });
  return page;
}
