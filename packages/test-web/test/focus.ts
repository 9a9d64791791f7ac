import type { Page } from "playwright-core";

/** Where the keyboard is. */
export interface Focus {
  /** The element's place among all. */
  readonly at: number;
  /** The beginning of the element. */
  readonly is: string;
  /** Whether it is in the window and nothing lies over its middle. */
  readonly isSeen: boolean;
  /** Whether it looks otherwise than without the focus. */
  readonly isMarked: boolean;
}

/** Run in the page: where the keyboard is; undefined where it is on no element. */
export function focusNow(): Focus | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  // A field may be marked around its box and label.
  const marked = [element, element.parentElement, element.parentElement?.parentElement];
  const look = () =>
    marked.map((one) => {
      if (one === null || one === undefined) return "";
      const { outline, boxShadow, borderColor, backgroundColor } = getComputedStyle(one);
      return [outline, boxShadow, borderColor, backgroundColor].join("; ");
    });
  const focused = look();
  element.blur();
  const without = look();
  element.focus({ preventScroll: true });
  return {
    at: [...document.querySelectorAll("*")].indexOf(element),
    is: element.outerHTML.slice(0, 160),
    isSeen: over !== null && (element.contains(over) || over.contains(element)),
    isMarked: focused.join() !== without.join(),
  };
}

/** Run in the page: whether the keyboard is in what the page is about, or behind it. */
export function isInMainOrAfter(): boolean {
  const [main, element] = [document.querySelector("main"), document.activeElement];
  if (main === null || element === null) return false;
  const { DOCUMENT_POSITION_FOLLOWING, DOCUMENT_POSITION_CONTAINED_BY } = Node;
  const wanted = DOCUMENT_POSITION_FOLLOWING | DOCUMENT_POSITION_CONTAINED_BY;
  return (main.compareDocumentPosition(element) & wanted) !== 0;
}

/** More stops than any page has. */
const mostStops = 1000;

/** Goes through a page by the Tab key, from its top until it leaves it, and answers where it stopped. */
export async function stopsOf(page: Page): Promise<Focus[]> {
  const stops: Focus[] = [];
  while (stops.length < mostStops) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(focusNow);
    if (focus === undefined || stops.some(({ at }) => at === focus.at)) return stops;
    stops.push(focus);
  }
  throw new Error(`Expected an end of the page, got ${stops.at(-1)?.is}`);
}
