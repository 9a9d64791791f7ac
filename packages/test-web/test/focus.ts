import type { Page } from "playwright-core";

/** Where the keyboard is. */
interface Focus {
  /** The beginning of the element. */
  readonly is: string;
  /** Whether it is in the window and nothing lies over its middle. */
  readonly isSeen: boolean;
  /** Whether it looks otherwise than without the focus. */
  readonly isMarked: boolean;
}

/** Run in the page: where the keyboard is; undefined where it is on no element. `before`: where it was, by its beginning. */
export function focusNow(before?: string): Focus | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  const is = element.outerHTML.slice(0, 160);
  // A date has a stop for each of its parts: without the focus for a moment it would begin anew.
  if (is === before) return { is, isSeen: true, isMarked: true };
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
    is,
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

/** The last link of every page. */
const lastLink = "/personuppgifter";

/** Goes through a page by the Tab key, from its top to its end, and answers what is wrong on the way: a line for each stop. */
export async function stopFaults(page: Page): Promise<string[]> {
  const stops = await stopsOf(page);
  const last = stops.at(-1)?.is ?? "nothing";
  return [
    ...stops.filter(({ isSeen }) => !isSeen).map(({ is }) => `is not seen: ${is}`),
    ...stops.filter(({ isMarked }) => !isMarked).map(({ is }) => `is not marked: ${is}`),
    ...(last.includes(lastLink) ? [] : [`is last: ${last}`]),
  ];
}

/** The stops until the keyboard leaves the page or begins anew. */
async function stopsOf(page: Page): Promise<Focus[]> {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
  });
  const stops: Focus[] = [];
  while (stops.length < mostStops) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(focusNow, stops.at(-1)?.is);
    if (focus === undefined || (stops.length > 1 && focus.is === stops[0]?.is)) return stops;
    stops.push(focus);
  }
  throw new Error(`Expected an end of the page, got ${stops.at(-1)?.is}`);
}
