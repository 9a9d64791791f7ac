import { recordLang } from "../language.ts";
import { useLanguage } from "../use-language.ts";

/** A sentence of ours that quotes titles of records: what stands between quotation marks is in the language of these. */
export function Quoting({ text }: { readonly text: string }) {
  const lang = recordLang(useLanguage());
  if (lang === undefined) return text;
  // Every other part is one that was quoted.
  return text.split(/(“[^”]*”)/).map((part, place) =>
    place % 2 === 0 ? (
      part
    ) : (
      <span key={place} lang={lang}>
        {part}
      </span>
    ),
  );
}
