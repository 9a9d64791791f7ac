import type { Route } from "./+types/projects.ts";
import { graphql } from "../graphql.ts";
import { languageOf, pathIn, recordLang, type Words } from "../language.ts";
import { lateSources } from "../late-sources.ts";
import { askedByAddress } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { RecordList } from "../parts/record-list.tsx";
import { SelectField } from "../parts/form/select-field.tsx";
import { SearchField, writtenIn } from "../parts/search-field.tsx";
import { web } from "../web-context.ts";
import { periodInWords } from "../words/period.ts";
import { capitalised, termIn } from "../words/term.ts";

const Projects = graphql(`
  query Projects($filter: EsfProjectFilter, $after: String) {
    esfProjects(filter: $filter, first: 30, after: $after) {
      totalCount
      edges {
        node {
          id
          slug
          name
          summary
          applicationStatus
          grantedFrom
          grantedTo
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

/** How far an application can have come, in the order of the form. */
const statuses = ["PLANNED", "SUBMITTED", "GRANTED", "RUNNING", "ENDED", "REJECTED"] as const;

const words = {
  sv: {
    title: "ESF-projekt",
    intro: "Projekt med stöd av Europeiska socialfonden, där samordningsförbunden är med.",
    status: "Läge",
    allStatuses: "Alla lägen",
    text: "Ord, eller diarienummer",
    show: "Visa",
    none: "Inget projekt passar in. Ta bort något i urvalet.",
    more: "Visa fler",
    count: (count: number) => `${count} projekt`,
  },
  en: {
    title: "ESF projects",
    intro: "Projects supported by the European Social Fund in which the associations take part.",
    status: "Status",
    allStatuses: "Any status",
    text: "Words, or a diary number",
    show: "Show",
    none: "Nothing fits. Ask for less.",
    more: "Show more",
    count: (count: number) => (count === 1 ? "1 project" : `${count} projects`),
  },
} satisfies Words<object>;

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const site = context.get(web);
  const { searchParams } = new URL(request.url);
  const chosen = {
    association: searchParams.get("forbund") ?? "",
    status: statuses.find((one) => one === searchParams.get("lage")) ?? null,
    text: writtenIn(searchParams, "ord"),
  };
  const { esfProjects, associations } = await askedByAddress(
    site.client.query(Projects, {
      filter: {
        associations: chosen.association ? [chosen.association] : null,
        status: chosen.status ? [chosen.status] : null,
        text: chosen.text || null,
      },
      after: searchParams.get("efter"),
    }),
  );
  const late = await lateSources(site, chosen.association ? [chosen.association] : undefined);
  const { origin } = site;
  return { language: languageOf(params), origin, chosen, esfProjects, associations, late };
}

export function meta({ loaderData: { language, origin } }: Route.MetaArgs) {
  const { title, intro } = words[language];
  return pageMeta({ title, description: intro, language, path: "/projekt", origin });
}

export default function ProjectList({ loaderData }: Route.ComponentProps) {
  const { language, chosen, esfProjects, associations, late } = loaderData;
  const text = words[language];
  return (
    <RecordList
      {...{ text, associations, late, language }}
      list={esfProjects}
      chosen={{ forbund: chosen.association, lage: chosen.status ?? "", ord: chosen.text }}
      fields={
        <>
          <SelectField
            name="lage"
            label={text.status}
            none={text.allStatuses}
            defaultValue={chosen.status ?? ""}
            options={statuses.map((value) => ({
              value,
              label: capitalised(termIn(language, "ApplicationStatus", value)),
            }))}
          />
          <SearchField name="ord" label={text.text} defaultValue={chosen.text} />
        </>
      }
    >
      {esfProjects.edges.map(({ node: { id, slug, name, summary, owner, ...project } }) => (
        <li key={id} className="item">
          <h2 className="ds-heading" data-size="xs">
            <a
              className="ds-link"
              lang={recordLang(language)}
              href={pathIn(language, `/projekt/${owner.slug}/${slug}`)}
            >
              {name}
            </a>
          </h2>
          {summary === null ? null : <p lang={recordLang(language)}>{summary}</p>}
          <p className="item-details">
            {capitalised(
              [
                project.applicationStatus === null
                  ? undefined
                  : termIn(language, "ApplicationStatus", project.applicationStatus),
                periodInWords({ from: project.grantedFrom, to: project.grantedTo }, language),
                owner.shortName,
              ]
                .filter((part) => part !== undefined)
                .join(" · "),
            )}
          </p>
        </li>
      ))}
    </RecordList>
  );
}
