/** Room for a text. */
export interface Room {
  /** How wide a line may be, in the unit of `measure`. */
  readonly width: number;
  /** At least 1. */
  readonly maxLines: number;
  /** How wide a text is on one line. */
  readonly measure: (text: string) => number;
}

const letters = new Intl.Segmenter("sv", { granularity: "grapheme" });

/** Breaks a text into lines that fit in the room, between words where it can. What there is no room for is left out, which `…` tells. */
export function breakLines(
  text: string,
  { width, maxLines, measure }: Room,
): { readonly lines: readonly string[]; readonly isWhole: boolean } {
  const fits = (line: string) => measure(line) <= width;
  const lines: string[] = [];
  let rest = text.replaceAll("\u00AD", "").trim().replaceAll(/\s+/g, " ");
  while (rest !== "" && lines.length < maxLines) {
    const line = wordsThatFit(rest, fits) || lettersThatFit(rest, fits);
    lines.push(line);
    rest = rest.slice(line.length).trimStart();
  }
  if (rest === "") return { lines, isWhole: true };
  return { lines: [...lines.slice(0, -1), cutOff(lines.at(-1) ?? "", fits)], isWhole: false };
}

function wordsThatFit(text: string, fits: (line: string) => boolean): string {
  let end = 0;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    if (!fits(text.slice(0, index + word.length))) break;
    end = index + word.length;
  }
  return text.slice(0, end);
}

/** Of a word that is wider than a line; one letter at least, so that there is an end. */
function lettersThatFit(text: string, fits: (line: string) => boolean): string {
  for (const { index, segment } of letters.segment(text))
    if (index > 0 && !fits(text.slice(0, index + segment.length))) return text.slice(0, index);
  return text;
}

function cutOff(line: string, fits: (line: string) => boolean): string {
  const cut = (kept: string) => `${kept.replace(/[\s.,:;–-]+$/, "")}…`;
  const fitsCut = (kept: string) => fits(cut(kept));
  return cut(wordsThatFit(line, fitsCut) || lettersThatFit(line, fitsCut));
}
