import { hydrated } from "../hydrated.ts";
import type { Coordinator } from "./stage.ts";

/** Holds a whole day for her association. */
export async function holdDay({ page, hands, home }: Coordinator, day: string): Promise<void> {
  await page.goto(`${home}/arbete/forhandsbokningar`);
  await hydrated(page);
  const form = page.getByRole("region", { name: "Förhandsboka en tid" });
  await hands.day(form.getByLabel("Dag (måste fyllas i)"), day);
  await hands.press(form.getByRole("button", { name: "Förhandsboka" }));
  await page.getByText(/^Förhandsbokat: /).waitFor();
}

/** Lets go of the one time that she holds. */
export async function letGo({ page, hands, home }: Coordinator): Promise<void> {
  await page.goto(`${home}/arbete/forhandsbokningar`);
  await hydrated(page);
  await hands.press(page.getByRole("button", { name: /^Släpp tiden/ }));
  await page.getByText(/^Släppt: /).waitFor();
}
