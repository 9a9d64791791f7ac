import { languages, pathIn, publicPages } from "../src/public-pages.ts";

/** Every public page in each language. */
export const everyPage = publicPages.flatMap(({ name, path, status = 200 }) =>
  languages.map((language) => ({ name, language, status, path: pathIn(language, path) })),
);

/** One of them. */
export type EveryPage = (typeof everyPage)[number];
