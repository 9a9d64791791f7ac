import { type FragmentOf, graphql } from "../graphql.ts";
import { type Language, pathIn, recordLang, type Words } from "../language.ts";
import { partialDate } from "../words/partial-date.ts";

/** What leads to a piece of news. */
export const NewsLink = graphql(`
  fragment NewsLink on NewsItem @_unmask {
    slug
    title
    publishedOn
    owner {
      slug
    }
  }
`);

const words: Words<string> = { sv: "Nyheter", en: "News" };

/** News about what a page is about, newest first; nothing where there are none. */
export function NewsLinks({
  news,
  language,
}: {
  readonly news: readonly FragmentOf<typeof NewsLink>[];
  readonly language: Language;
}) {
  if (news.length === 0) return null;
  return (
    <section>
      <h2 className="ds-heading" data-size="sm">
        {words[language]}
      </h2>
      <ul>
        {news.map(({ slug, title, publishedOn, owner }) => (
          <li key={`${owner.slug}/${slug}`}>
            <a
              className="ds-link"
              lang={recordLang(language)}
              href={pathIn(language, `/nyheter/${owner.slug}/${slug}`)}
            >
              {title}
            </a>
            {publishedOn === null ? "" : `, ${partialDate(publishedOn, language)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
