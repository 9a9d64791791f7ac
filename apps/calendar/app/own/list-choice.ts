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

/** How an address names the list of drafts by itself. */
export const draftsPart = "utkast";

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
