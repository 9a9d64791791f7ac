import { type Language, pathIn } from "./language.ts";

/** What the head of a page tells: a title that means something alone, and the same page in the other language. */
export function pageMeta({
  title,
  description,
  language,
  path,
  origin,
}: {
  readonly title: string;
  readonly description?: string | null | undefined;
  readonly language: Language;
  /** The address of the page in Swedish, with its query. */
  readonly path: string;
  readonly origin: string;
}) {
  const address = `${origin}${pathIn(language, path)}`;
  return [
    { title: `${title} – Finsam` },
    ...(description ? [{ name: "description", content: description }] : []),
    { property: "og:title", content: title },
    { property: "og:type", content: "website" },
    { property: "og:url", content: address },
    { property: "og:locale", content: language === "sv" ? "sv_SE" : "en_GB" },
    { tagName: "link", rel: "canonical", href: address },
    ...(["sv", "en"] as const).map((other) => ({
      tagName: "link",
      rel: "alternate",
      hrefLang: other,
      href: `${origin}${pathIn(other, path)}`,
    })),
  ];
}
