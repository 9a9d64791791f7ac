import { writtenIn } from "../parts/search-field.tsx";
import { associationsWith, type Reader } from "../reader.ts";
import { draftsPart, type ListChoice, listViews } from "./list-choice.ts";

/** Reads what a list is asked for from its address; what isn't hers is left out. */
export function listChoice(url: string, reader: Reader): ListChoice {
  const { searchParams } = new URL(url);
  const all = associationsWith(reader, "READER").map(({ slug }) => slug);
  const association = all.find((slug) => slug === searchParams.get("forbund")) ?? "";
  return {
    view: listViews.find((view) => view === searchParams.get("visa")) ?? "aktuella",
    associations: association === "" ? all : [association],
    association,
    text: writtenIn(searchParams, "q"),
    after: searchParams.get("efter"),
    isOfDrafts: searchParams.get("del") === draftsPart,
  };
}
