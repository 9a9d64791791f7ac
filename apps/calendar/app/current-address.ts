import { redirect } from "react-router";
import { type Language, pathIn } from "./language.ts";

/** Leads on from an address that a record had before to the one that it has now. */
export function atCurrentAddress(
  request: Request,
  language: Language,
  /** The Swedish address of the record's page. */
  path: string,
): void {
  const current = pathIn(language, path);
  const { pathname, search } = new URL(request.url);
  if (pathname.replace(/\.data$/, "") !== current) throw redirect(current + search, 301);
}
