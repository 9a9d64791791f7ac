// Run in the page: each function stands alone.

/** What is wider than the window, though the window does not scroll sideways for it: empty where all fits. */
export function widerThanWindow(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.body.querySelectorAll("*")].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 1,
  );
  const innermost = wide.filter(
    (element) => !wide.some((one) => one !== element && element.contains(one)),
  );
  return [
    `${scrollWidth} px in a window of ${clientWidth}`,
    ...innermost.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, 160)),
  ];
}

/** The size of the letters of each element with a text of its own, in px; letters in a drawing are as large as the drawing is. */
export function textSizes(): { text: string; size: number }[] {
  const elements = [...document.body.querySelectorAll("*")].filter((element) =>
    [...element.childNodes].some(
      ({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim() !== "",
    ),
  );
  return elements
    .filter((element) => element instanceof HTMLElement && element.checkVisibility())
    .map((element) => ({
      text: element.outerHTML.slice(0, 120),
      size: Number.parseFloat(getComputedStyle(element).fontSize),
    }));
}

/** Elements that cut their own text off. */
export function clippedText(): string[] {
  return [...document.body.querySelectorAll("*")]
    .filter((element) => {
      if (!(element instanceof HTMLElement)) return false;
      const { overflowX, overflowY, position } = getComputedStyle(element);
      // What only screen readers are told is cut off on purpose.
      if (position === "absolute" && element.clientWidth <= 1) return false;
      const cuts = (overflow: string) => overflow === "hidden" || overflow === "clip";
      return (
        element.innerText.trim() !== "" &&
        ((cuts(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1))
      );
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 160));
}

/**
 * What can be pressed and is smaller than 24 px either way (WCAG 2.5.8), where anything of it is seen. Links within a sentence are as
 * large as its letters; what a label belongs to is pressed on that too.
 */
export function smallTargets(): string[] {
  const pressed = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  return [...document.querySelectorAll<HTMLElement>(pressed)]
    .filter((element) => element.checkVisibility())
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      // What only screen readers are told has no size to press.
      if (width <= 1 || height <= 1) return false;
      const within = element.parentElement?.innerText.trim() ?? "";
      const isInSentence =
        getComputedStyle(element).display === "inline" && within !== element.innerText.trim();
      return !isInSentence && (width < 24 || height < 24);
    })
    .map((element) => {
      const { width, height } = element.getBoundingClientRect();
      return `${width} × ${height} px: ${element.outerHTML.slice(0, 160)}`;
    });
}
