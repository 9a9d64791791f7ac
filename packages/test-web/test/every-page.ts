import {
  languages,
  pathIn,
  type PublicPage,
  publicPages,
  signInPages,
} from "../src/public-pages.ts";

/** Every public page in each language. */
export const everyPage = inEachLanguage(publicPages);

/** Those and the pages on which one signs in: all that nobody has to sign in for. */
export const everyOpenPage = [...everyPage, ...inEachLanguage(signInPages)];

function inEachLanguage(pages: readonly PublicPage[]) {
  return pages.flatMap(({ name, path, status = 200 }) =>
    languages.map((language) => ({ name, language, status, path: pathIn(language, path) })),
  );
}

/** One of them. */
export type EveryPage = (typeof everyPage)[number];
