/**
 * How names and texts are folded for search. What is written and what is asked for are folded the same
 * way; a word asked for finds every folded word that begins with its stem.
 */

const MOST_WORDS = 12;
const LEAST_STEM = 4;
// Latin letters that Unicode does not take apart into a letter and a mark.
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  ð: "d",
  ø: "o",
  þ: "th",
  đ: "d",
  ł: "l",
  œ: "oe",
};
// Swedish endings, the longest first: definite, plural and genitive forms of nouns, and the adjective's
// -a and -t. "um" is that of seminarium, "rar" and "ern" those of föräldrar and föräldern.
const ENDINGS = "rarna arna erna orna ena ern rar an ar en er et na or um a e n t"
  .split(" ")
  .concat("")
  .flatMap((ending) => [`${ending}s`, ending])
  .toSorted((a, b) => b.length - a.length);

/**
 * The text in lower case without accents, each run of what is neither letter nor digit as one space, no
 * space at the ends: "Rätt stöd för/åt mig" → "ratt stod for at mig". Folding twice changes nothing.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[ßæðøþđłœ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The first 12 different words of what was asked for, folded, in the order written; none if it has no letter or digit. */
export function searchWords(query: string): string[] {
  const words = foldText(query).split(" ");
  return [...new Set(words)].filter((word) => word !== "").slice(0, MOST_WORDS);
}

/**
 * The beginning that a folded Swedish word has in common with its other forms, to be searched as a
 * prefix: the word without its longest ending that leaves at least 4 letters. It is cut rather too short
 * than too long: "halsan" → "hals" also finds "halsning". A plural that changes its vowel or drops one
 * ("regel", "regler"), or has a stem of three letters ("dag", "dagar"), is found by its own form only.
 */
export function wordStem(word: string): string {
  const ending = ENDINGS.find(
    (candidate) => word.endsWith(candidate) && word.length - candidate.length >= LEAST_STEM,
  );
  return ending === undefined ? word : word.slice(0, word.length - ending.length);
}
