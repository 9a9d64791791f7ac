import type { Words } from "../language.ts";

/** What the picture of the whole site says: that of every page that has none of its own. */
export const sitePictureWords = {
  sv: {
    title: "Samordningsförbundens kalender",
    details: ["Aktiviteter, insatser, ESF-projekt och temaveckor"],
  },
  en: {
    title: "The calendar of the coordination associations",
    details: ["Events, services, ESF projects and theme weeks"],
  },
} satisfies Words<object>;
