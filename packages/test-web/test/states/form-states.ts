import type { Page } from "playwright-core";
import { idOf } from "../../src/work-pages.ts";
import { invite } from "./invite.ts";
import type { State } from "./state.ts";

const conference = `/arbete/aktiviteter/${idOf("Event", "5eeaea46-5235-5462-8006-135c7450ed00")}`;
const breakfast = `/arbete/aktiviteter/${idOf("Event", "613054ac-6c93-5e10-b403-e7a474a7ea14")}`;

/** States of the forms and lists of an association's own records. */
export const formStates: readonly State[] = [
  {
    name: "formular-med-fel",
    path: "/arbete/aktiviteter/ny",
    async reach({ open }) {
      const page = await open("SUVS", "/arbete/aktiviteter/ny");
      // Without a title it isn't saved as a draft before the button is pressed.
      await page.getByLabel("Planerad längd i minuter").fill("-5");
      await page.getByLabel("Möteslänk").fill("mote.suvs.example");
      await page.locator("summary").filter({ hasText: "Anmälan och platser" }).click();
      await page.getByLabel("E-post för anmälan").fill("anmalan");
      await page.getByRole("button", { name: "Publicera" }).click();
      await page.getByRole("alert").waitFor();
      return page;
    },
  },
  {
    name: "formular-med-tva-versioner",
    path: conference,
    async reach({ open }) {
      const [hers, his] = [await open("SUVS", conference), await open("SUVS", conference)];
      await his.getByLabel("Lokal", { exact: true }).fill("Stora salongen");
      await his.getByLabel("Kort beskrivning").fill("En halvdag om sociala företag.");
      await save(his);
      await his.getByText("Ändringarna är sparade.").waitFor();
      await hers.getByLabel("Kort beskrivning").fill("Möt fyra sociala företag och deras kunder.");
      await hers.getByLabel("Tema", { exact: true }).fill("Upphandling");
      await save(hers);
      await hers.getByRole("heading", { name: "Någon annan har ändrat under tiden" }).waitFor();
      return hers;
    },
  },
  {
    name: "formular-utan-inloggning",
    path: breakfast,
    async reach({ open }) {
      const page = await open("SUVS", breakfast);
      await page.getByLabel("Tema", { exact: true }).fill("Återhämtning i vardagen");
      // As when its time has passed.
      await page.context().clearCookies();
      await save(page);
      await page.getByRole("heading", { name: "Inloggningen har gått ut" }).waitFor();
      return page;
    },
  },
  {
    name: "aktivitet-for-lasare",
    path: breakfast,
    async reach(cast) {
      await invite(cast, { by: "SUVS", email: "lasare@suvs.example", role: "Läsare" });
      return cast.open("lasare@suvs.example", breakfast);
    },
  },
  {
    name: "lista-utan-poster",
    path: "/arbete/nyheter",
    reach: ({ open }) => open("Sundbyberg", "/arbete/nyheter"),
  },
  {
    name: "forhandsbokningar-utan-tider",
    path: "/arbete/forhandsbokningar",
    reach: ({ open }) => open("Sundbyberg", "/arbete/forhandsbokningar"),
  },
  {
    name: "administration-av-flera",
    path: "/arbete/administration",
    async reach(cast) {
      await invite(cast, { by: "SUVS", email: administrator, role: "Administratör" });
      return cast.open(administrator, "/arbete/administration");
    },
  },
  {
    name: "sida-som-saknas",
    path: "/planera/suvs/finns-inte",
    reach: ({ open }) => open("SUVS", "/planera/suvs/finns-inte"),
  },
];

/** Who administers Roslagen. */
const administrator = "samordnare@roslagen.example";

function save(page: Page): Promise<void> {
  return page.getByRole("button", { name: "Spara ändringarna" }).click();
}
