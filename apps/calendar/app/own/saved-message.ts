import type { OwnKind, OwnRecord } from "./own-record.ts";

/** What has been saved, and who sees it now, as sentences. */
export function savedMessage(
  { name }: Pick<OwnKind, "name">,
  { visibility }: Pick<OwnRecord, "visibility">,
  before: Pick<OwnRecord, "visibility"> | null,
): string {
  if (before?.visibility !== visibility)
    switch (visibility) {
      case "PUBLIC":
        return `Publicerat. Alla kan se ${name}.`;
      case "WEEK":
        return `Placerat i temaveckan. Veckans arrangörer kan se ${name}.`;
      case "INTERNAL":
        return `Sparat som internt. Bara ert förbund ser ${name}.`;
      case "DRAFT":
        return before === null
          ? "Utkastet är sparat."
          : `Ett utkast igen. Bara ert förbund ser ${name}.`;
    }
  return visibility === "DRAFT" ? "Utkastet är sparat." : "Ändringarna är sparade.";
}
