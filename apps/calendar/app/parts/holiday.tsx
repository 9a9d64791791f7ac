import { eveName } from "@finsam/domain/holidays";
import { type Language, recordLang } from "../language.ts";

/** The Swedish name of a day that is a public holiday or an eve; nothing on other days. */
export function Holiday({
  day: { date, holiday },
  language,
}: {
  readonly day: { readonly date: string; readonly holiday: string | null };
  readonly language: Language;
}) {
  const name = holiday ?? eveName(date);
  if (name === undefined) return null;
  return (
    <span className="holiday" lang={recordLang(language)}>
      {name}
    </span>
  );
}
