import { searchWords, wordStem } from "@finsam/domain";

/**
 * Records in whose names or texts every word of `text` begins a word, inflected and unaccented forms included, as
 * a filter on any model that is searched. A text without a letter or digit finds nothing.
 */
export function textFilter(text: string) {
  const words = searchWords(text);
  if (words.length === 0) return { id: { in: [] } };
  return { AND: words.map((word) => ({ searchText: { contains: ` ${wordStem(word)}` } })) };
}
