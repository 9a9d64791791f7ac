import { associationsWith, type Reader } from "../reader.ts";

/** What a list of own records shows. */
export const listViews = ["aktuella", "tidigare", "raderade"] as const;

/** One of {@link listViews}. */
export type ListView = (typeof listViews)[number];

/** What a list of own records is asked for. */
export interface ListChoice {
  readonly view: ListView;
  /** The associations whose records it shows. */
  readonly associations: readonly string[];
  /** Slug of the association that was chosen; empty: all of hers. */
  readonly association: string;
  readonly text: string;
  /** Shows what stands after this place of the list; null: from the start. */
  readonly after: string | null;
  /** Whether the place is one of the list of drafts, where that stands by itself. */
  readonly isOfDrafts: boolean;
}

/** Whether a list goes on after the page that is shown, and where. */
export interface ListPage {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** The page of a list that is shown whole. */
export const wholeList: ListPage = { hasNextPage: false, endCursor: null };

/** Reads what a list is asked for from its address; what isn't hers is left out. */
export function listChoice(url: string, reader: Reader): ListChoice {
  const { searchParams } = new URL(url);
  const all = associationsWith(reader, "READER").map(({ slug }) => slug);
  const association = all.find((slug) => slug === searchParams.get("forbund")) ?? "";
  return {
    view: listViews.find((view) => view === searchParams.get("visa")) ?? "aktuella",
    associations: association === "" ? all : [association],
    association,
    text: searchParams.get("q")?.trim().slice(0, 200) ?? "",
    after: searchParams.get("efter"),
    isOfDrafts: searchParams.get("del") === draftsPart,
  };
}

const draftsPart = "utkast";

/** What a list is asked for, as the parameters of its address; what is empty is left out there. */
export function chosenIn({ view, association, text }: ListChoice): Record<string, string> {
  return { visa: view === "aktuella" ? "" : view, forbund: association, q: text };
}

/** As {@link chosenIn}, for the list of drafts by itself. */
export function draftsIn(choice: ListChoice): Record<string, string> {
  return { ...chosenIn(choice), del: draftsPart };
}

/** What the endpoint is asked for. */
export function filterOf({ associations, text }: Pick<ListChoice, "associations" | "text">) {
  return { associations: [...associations], ...(text !== "" && { text }) };
}
