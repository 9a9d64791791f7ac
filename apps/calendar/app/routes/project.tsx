import type { Route } from "./+types/project.ts";
import { atCurrentAddress } from "../current-address.ts";
import { graphql } from "../graphql.ts";
import { languageOf, pathIn, recordLang, type Words } from "../language.ts";
import { lateSources } from "../late-sources.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { DocumentItem, DocumentLinks } from "../parts/document-item.tsx";
import { EventItem } from "../parts/event-item.tsx";
import { EventList } from "../parts/event-list.tsx";
import { Figures } from "../parts/figures.tsx";
import { JsonLd } from "../parts/json-ld.tsx";
import { NewsLink, NewsLinks } from "../parts/news-links.tsx";
import { OutcomeFacts, Outcomes } from "../parts/outcomes.tsx";
import { ProjectFacts, ProjectFactList } from "../parts/project-facts.tsx";
import { SourceNote } from "../parts/source-note.tsx";
import { SubprojectFacts, Subprojects } from "../parts/subprojects.tsx";
import { web } from "../web-context.ts";
import { partialDate } from "../words/partial-date.ts";
import { swedishDay } from "../words/swedish-day.ts";
import { capitalised, termIn } from "../words/term.ts";

const ProjectPage = graphql(
  `
    query ProjectPage($association: String!, $slug: String!) {
      esfProject(association: $association, slug: $slug) {
        slug
        name
        aliases
        summary
        fund
        diaryNumber
        applicationStatus
        updatedAt
        ...ProjectFacts
        subprojects {
          ...SubprojectFacts
        }
        figures {
          kind
          value
          unit
          date
          source
          asOf
        }
        outcomes {
          ...OutcomeFacts
        }
        owner {
          slug
          name
        }
        events(first: 100) {
          edges {
            node {
              id
              ...EventItem
            }
          }
        }
        news(first: 100) {
          edges {
            node {
              ...NewsLink
            }
          }
        }
        documents {
          id
          ...DocumentItem
        }
      }
    }
  `,
  [ProjectFacts, SubprojectFacts, OutcomeFacts, EventItem, DocumentItem, NewsLink],
);

const words: Words<Record<"kind" | "events" | "documents" | "updated" | "all", string>> = {
  sv: {
    kind: "ESF-projekt",
    events: "Aktiviteter",
    documents: "Dokument",
    updated: "Senast ändrad",
    all: "Alla ESF-projekt",
  },
  en: {
    kind: "ESF project",
    events: "Events",
    documents: "Documents",
    updated: "Last changed",
    all: "All ESF projects",
  },
};

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const site = context.get(web);
  const language = languageOf(params);
  const { esfProject } = await site.client.query(ProjectPage, params);
  const project = esfProject ?? notFound();
  atCurrentAddress(request, language, `/projekt/${project.owner.slug}/${project.slug}`);
  const late = await lateSources(site, [project.owner.slug]);
  return { language, origin: site.origin, project, late };
}

export function meta({ loaderData: { language, origin, project } }: Route.MetaArgs) {
  const path = `/projekt/${project.owner.slug}/${project.slug}`;
  const { name: title, summary: description } = project;
  return pageMeta({ title, description, language, path, origin, hasPicture: true });
}

export default function Project({ loaderData }: Route.ComponentProps) {
  const { language, origin, project, late } = loaderData;
  const text = words[language];
  const { applicationStatus: status, events, news } = project;
  return (
    <article>
      <JsonLd
        data={{
          "@type": "Project",
          name: project.name,
          alternateName: project.aliases,
          description: project.summary,
          url: `${origin}/projekt/${project.owner.slug}/${project.slug}`,
          identifier: project.diaryNumber,
          funder: { "@type": "Organization", name: project.fund },
        }}
      />
      <p className="kicker">
        {text.kind}
        {status === null ? "" : ` · ${capitalised(termIn(language, "ApplicationStatus", status))}`}
      </p>
      <h1 className="ds-heading" data-size="lg" lang={recordLang(language)}>
        {project.name}
      </h1>
      <SourceNote late={late} language={language} />
      {project.summary === null ? null : (
        <p className="lead" lang={recordLang(language)}>
          {project.summary}
        </p>
      )}
      <ProjectFactList project={project} language={language} />
      <Subprojects subprojects={project.subprojects} language={language} />
      <Figures figures={project.figures} language={language} />
      <Outcomes outcomes={project.outcomes} language={language} />
      {events.edges.length === 0 ? null : (
        <section>
          <h2 className="ds-heading" data-size="sm">
            {text.events}
          </h2>
          <EventList events={events.edges.map(({ node }) => node)} language={language} />
        </section>
      )}
      <DocumentLinks title={text.documents} documents={project.documents} language={language} />
      <NewsLinks news={news.edges.map(({ node }) => node)} language={language} />
      <p className="item-details">
        {text.updated}{" "}
        <time dateTime={project.updatedAt}>
          {partialDate(swedishDay(new Date(project.updatedAt)), language)}
        </time>
      </p>
      <p className="links">
        <a className="ds-link" href={pathIn(language, "/projekt")}>
          {text.all}
        </a>
      </p>
    </article>
  );
}
