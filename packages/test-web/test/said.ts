/** What a page says in its own language: what stands in an element with another `lang` it doesn't. */
export interface Said {
  /** Texts, as they stand in elements. */
  readonly texts: readonly string[];
  /** Texts for which there can be no mark of their own: the page's title, and what attributes say. */
  readonly unmarked: readonly string[];
  /** What stands in elements with another `lang`. */
  readonly others: readonly string[];
}

/** Run in the page: what it says. */
export function saidHere(): Said {
  const root = document.documentElement;
  const isOwn = (element: Element) => element.closest("[lang]") === root;
  // What is written in a field, or chosen among records, is a record's: what is ours has a code, or nothing, for its value.
  const isOurs = (element: Element) =>
    element.closest("script, style, textarea") === null &&
    !(element instanceof HTMLOptionElement && /[^A-Z_]/.test(element.value));
  const tidy = (text: string | null) => (text ?? "").replaceAll(/\s+/g, " ").trim();
  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: within, nodeValue } = walker.currentNode;
    if (within !== null && isOwn(within) && isOurs(within)) texts.push(tidy(nodeValue));
  }
  const attributes = ["aria-label", "title", "placeholder", "alt"];
  const elements = [...document.body.querySelectorAll("*")].filter(isOwn);
  const told = elements.flatMap((element) =>
    attributes.map((name) => tidy(element.getAttribute(name))),
  );
  const marked = [...document.body.querySelectorAll("[lang]")];
  return {
    texts: texts.filter((text) => text !== ""),
    unmarked: [document.title, ...told].filter((text) => text !== ""),
    others: marked.map(({ textContent }) => tidy(textContent)).filter((text) => text !== ""),
  };
}
