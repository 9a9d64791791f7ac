import type { Cast } from "./cast.ts";

/** Invites somebody to the association that `by` administers, unless she has been. */
export async function invite(
  { open }: Cast,
  {
    by,
    email,
    role,
  }: {
    readonly by: string;
    readonly email: string;
    /** As the page calls it: `Läsare`. */
    readonly role: string;
  },
): Promise<void> {
  const page = await open(by, `/arbete/administration/${by.toLowerCase()}/personer`);
  if ((await page.getByText(email).count()) > 0) return;
  const form = page.getByRole("region", { name: "Bjud in" });
  await form.getByLabel("E-postadress").fill(email);
  await form.getByLabel(role, { exact: true }).check();
  await form.getByRole("button", { name: "Skicka inbjudan" }).click();
  await page.getByText(`Inbjudan är skickad till ${email}`).waitFor();
}
