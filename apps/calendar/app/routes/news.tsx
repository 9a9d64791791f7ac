import type { Route } from "./+types/news.ts";
import { graphql } from "../graphql.ts";
import { languageOf, pathIn, recordLang, type Words } from "../language.ts";
import { lateSources } from "../late-sources.ts";
import { askedByAddress } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { RecordList } from "../parts/record-list.tsx";
import { web } from "../web-context.ts";
import { lastDayInWords } from "../words/job-advert.ts";
import { partialDate } from "../words/partial-date.ts";
import { swedishDay } from "../words/swedish-day.ts";
import { capitalised, termIn } from "../words/term.ts";

const NewsPage = graphql(`
  query NewsPage($filter: NewsFilter, $after: String) {
    news(filter: $filter, first: 20, after: $after) {
      totalCount
      edges {
        node {
          id
          slug
          title
          kind
          lead
          publishedOn
          lastDay
          owner {
            slug
            shortName
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
    associations {
      slug
      shortName
    }
  }
`);

const words = {
  sv: {
    title: "Nyheter",
    intro: "Det senaste från samordningsförbunden.",
    show: "Visa",
    none: "Här finns inga nyheter än.",
    more: "Äldre nyheter",
    count: (count: number) => (count === 1 ? "1 nyhet" : `${count} nyheter`),
  },
  en: {
    title: "News",
    intro: "The latest from the coordination associations.",
    show: "Show",
    none: "There is no news yet.",
    more: "Older news",
    count: (count: number) => (count === 1 ? "1 piece of news" : `${count} pieces of news`),
  },
} satisfies Words<object>;

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const site = context.get(web);
  const { searchParams } = new URL(request.url);
  const association = searchParams.get("forbund") ?? "";
  const { news, associations } = await askedByAddress(
    site.client.query(NewsPage, {
      filter: { associations: association ? [association] : null },
      after: searchParams.get("efter"),
    }),
  );
  const late = await lateSources(site, association ? [association] : undefined);
  const { origin } = site;
  const today = swedishDay(site.now());
  return { language: languageOf(params), origin, association, news, associations, late, today };
}

export function meta({ loaderData: { language, origin } }: Route.MetaArgs) {
  const { title, intro } = words[language];
  return pageMeta({ title, description: intro, language, path: "/nyheter", origin });
}

export default function News({ loaderData }: Route.ComponentProps) {
  const { language, association, news, associations, late, today } = loaderData;
  const text = words[language];
  return (
    <RecordList
      {...{ text, associations, late, language }}
      list={news}
      chosen={{ forbund: association }}
    >
      {news.edges.map(({ node: { id, slug, title, kind, lead, publishedOn, lastDay, owner } }) => (
        <li key={id} className="item">
          <h2 className="ds-heading" data-size="xs">
            <a
              className="ds-link"
              lang={recordLang(language)}
              href={pathIn(language, `/nyheter/${owner.slug}/${slug}`)}
            >
              {title}
            </a>
          </h2>
          {lead === null ? null : <p lang={recordLang(language)}>{lead}</p>}
          {lastDay === null ? null : <p>{lastDayInWords(lastDay, today, language)}</p>}
          <p className="item-details">
            {[
              publishedOn === null ? undefined : capitalised(partialDate(publishedOn, language)),
              kind === "NEWS" ? undefined : capitalised(termIn(language, "NewsKind", kind)),
              owner.shortName,
            ]
              .filter((part) => part !== undefined)
              .join(" · ")}
          </p>
        </li>
      ))}
    </RecordList>
  );
}
