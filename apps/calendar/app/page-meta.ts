import { type Language, pathIn } from "./language.ts";
import { sitePictureWords } from "./words/site-picture.ts";

/** What the head of a page tells: a title that means something alone, and the same page in the other language. */
export function pageMeta({
  title,
  description,
  language,
  path,
  origin,
  hasPicture = false,
}: {
  readonly title: string;
  readonly description?: string | null | undefined;
  readonly language: Language;
  /** The address of the page in Swedish, with its query. */
  readonly path: string;
  readonly origin: string;
  /** Whether it shows a record that has a picture. Default: it has the site's. */
  readonly hasPicture?: boolean;
}) {
  const address = `${origin}${pathIn(language, path)}`;
  return [
    { title: `${title} – Finsam` },
    ...(description ? [{ name: "description", content: description }] : []),
    { property: "og:title", content: title },
    { property: "og:type", content: "website" },
    { property: "og:url", content: address },
    { property: "og:locale", content: language === "sv" ? "sv_SE" : "en_GB" },
    { property: "og:site_name", content: "Finsam" },
    ...(description ? [{ property: "og:description", content: description }] : []),
    {
      property: "og:image",
      content: origin + pathIn(language, `/bild${hasPicture ? path : "/finsam"}.png`),
    },
    // The size in which pictures are drawn.
    { property: "og:image:width", content: "1200" },
    { property: "og:image:height", content: "630" },
    {
      property: "og:image:alt",
      content: hasPicture ? title : sitePictureWords[language].title,
    },
    { name: "twitter:card", content: "summary_large_image" },
    { tagName: "link", rel: "canonical", href: address },
    ...(["sv", "en"] as const).map((other) => ({
      tagName: "link",
      rel: "alternate",
      hrefLang: other,
      href: `${origin}${pathIn(other, path)}`,
    })),
  ];
}
