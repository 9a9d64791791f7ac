import type { Say } from "../language.ts";
import type { OwnRecord } from "./own-record.ts";

/** What has been saved, and who sees it now, as sentences. `name`: as in `Alla kan se aktiviteten`. */
export function savedMessage(
  name: string,
  { visibility }: Pick<OwnRecord, "visibility">,
  before: Pick<OwnRecord, "visibility"> | null,
  say: Say,
): string {
  const draft = say("Utkastet är sparat.", "The draft is saved.");
  if (before?.visibility !== visibility)
    switch (visibility) {
      case "PUBLIC":
        return say(`Publicerat. Alla kan se ${name}.`, `Published. Everybody can see ${name}.`);
      case "WEEK":
        return say(
          `Placerat i temaveckan. Veckans arrangörer kan se ${name}.`,
          `Placed in the theme week. Its arrangers can see ${name}.`,
        );
      case "INTERNAL":
        return say(
          `Sparat som internt. Bara ert förbund ser ${name}.`,
          `Saved as internal. Only your association sees ${name}.`,
        );
      case "DRAFT":
        return before === null
          ? draft
          : say(
              `Ett utkast igen. Bara ert förbund ser ${name}.`,
              `A draft again. Only your association sees ${name}.`,
            );
    }
  return visibility === "DRAFT" ? draft : say("Ändringarna är sparade.", "The changes are saved.");
}
