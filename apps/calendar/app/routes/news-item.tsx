import type { Route } from "./+types/news-item.ts";
import { atCurrentAddress } from "../current-address.ts";
import { graphql } from "../graphql.ts";
import { languageOf, pathIn, recordLang, type Words } from "../language.ts";
import { lateSources } from "../late-sources.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { DocumentItem, DocumentLinks } from "../parts/document-item.tsx";
import { EventItem } from "../parts/event-item.tsx";
import { EventList } from "../parts/event-list.tsx";
import { JsonLd } from "../parts/json-ld.tsx";
import { Markdown } from "../parts/markdown.tsx";
import { InitiativeLink, ProjectLink, RecordLinks } from "../parts/record-links.tsx";
import { SourceNote } from "../parts/source-note.tsx";
import { web } from "../web-context.ts";
import { isClosed, lastDayInWords } from "../words/job-advert.ts";
import { isoDate, partialDate } from "../words/partial-date.ts";
import { swedishDay } from "../words/swedish-day.ts";
import { capitalised, termIn } from "../words/term.ts";

const NewsItemPage = graphql(
  `
    query NewsItemPage($association: String!, $slug: String!) {
      newsItem(association: $association, slug: $slug) {
        slug
        title
        kind
        lead
        text
        publishedOn
        lastDay
        updatedAt
        owner {
          slug
          name
        }
        events {
          id
          ...EventItem
        }
        initiatives {
          ...InitiativeLink
        }
        esfProjects {
          ...ProjectLink
        }
        documents {
          id
          ...DocumentItem
        }
      }
    }
  `,
  [EventItem, DocumentItem, InitiativeLink, ProjectLink],
);

const words: Words<
  Record<"events" | "initiatives" | "projects" | "documents" | "from" | "undated" | "all", string>
> = {
  sv: {
    events: "Aktiviteter",
    initiatives: "Insatser",
    projects: "ESF-projekt",
    documents: "Dokument",
    from: "Från",
    undated: "Dag saknas",
    all: "Alla nyheter",
  },
  en: {
    events: "Events",
    initiatives: "Services",
    projects: "ESF projects",
    documents: "Documents",
    from: "From",
    undated: "No date",
    all: "All news",
  },
};

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const site = context.get(web);
  const language = languageOf(params);
  const { newsItem } = await site.client.query(NewsItemPage, params);
  const item = newsItem ?? notFound();
  atCurrentAddress(request, language, `/nyheter/${item.owner.slug}/${item.slug}`);
  const late = await lateSources(site, [item.owner.slug]);
  return { language, origin: site.origin, item, late, today: swedishDay(site.now()) };
}

export function meta({ loaderData: { language, origin, item } }: Route.MetaArgs) {
  const path = `/nyheter/${item.owner.slug}/${item.slug}`;
  const { title, lead: description } = item;
  return pageMeta({ title, description, language, path, origin, hasPicture: true });
}

export default function NewsItem({ loaderData }: Route.ComponentProps) {
  const { language, origin, item, late, today } = loaderData;
  const text = words[language];
  const lang = recordLang(language);
  const { publishedOn, lastDay, owner } = item;
  return (
    <article>
      <JsonLd
        data={{
          "@type": "NewsArticle",
          headline: item.title,
          description: item.lead,
          url: `${origin}/nyheter/${owner.slug}/${item.slug}`,
          datePublished: publishedOn === null ? null : isoDate(publishedOn),
          dateModified: item.updatedAt,
          inLanguage: "sv",
          publisher: {
            "@type": "GovernmentOrganization",
            name: owner.name,
            url: `${origin}/forbund/${owner.slug}`,
          },
        }}
      />
      <p className="kicker">
        {capitalised(termIn(language, "NewsKind", item.kind))} ·{" "}
        {publishedOn === null ? text.undated : partialDate(publishedOn, language)}
      </p>
      <h1 className="ds-heading" data-size="lg" lang={lang}>
        {item.title}
      </h1>
      <SourceNote late={late} language={language} />
      {lastDay === null ? null : (
        <p className="ds-alert" data-color={isClosed(lastDay, today) ? "warning" : "info"}>
          {lastDayInWords(lastDay, today, language)}
        </p>
      )}
      {item.lead === null ? null : (
        <p className="lead" lang={lang}>
          {item.lead}
        </p>
      )}
      {item.text === null ? null : (
        <div lang={lang}>
          <Markdown text={item.text} />
        </div>
      )}
      {item.events.length === 0 ? null : (
        <section>
          <h2 className="ds-heading" data-size="sm">
            {text.events}
          </h2>
          <EventList events={item.events} language={language} />
        </section>
      )}
      <RecordLinks
        title={text.initiatives}
        records={item.initiatives}
        base="/insatser"
        language={language}
      />
      <RecordLinks
        title={text.projects}
        records={item.esfProjects}
        base="/projekt"
        language={language}
      />
      <DocumentLinks title={text.documents} documents={item.documents} language={language} />
      <p className="item-details">
        {text.from}{" "}
        <a className="ds-link" lang={lang} href={pathIn(language, `/forbund/${owner.slug}`)}>
          {owner.name}
        </a>
      </p>
      <p className="links">
        <a className="ds-link" href={pathIn(language, "/nyheter")}>
          {text.all}
        </a>
      </p>
    </article>
  );
}
