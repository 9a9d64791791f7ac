import type { Route } from "./+types/documents.ts";
import { graphql } from "../graphql.ts";
import { languageOf, type Words } from "../language.ts";
import { lateSources } from "../late-sources.ts";
import { askedByAddress } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { DocumentAbout, DocumentSubjects } from "../parts/document-about.tsx";
import { documentAnchor, DocumentItem, DocumentLine } from "../parts/document-item.tsx";
import { RecordList } from "../parts/record-list.tsx";
import { SelectField } from "../parts/form/select-field.tsx";
import { SearchField, writtenIn } from "../parts/search-field.tsx";
import { web } from "../web-context.ts";
import { capitalised, termIn } from "../words/term.ts";

const Documents = graphql(
  `
    query Documents($filter: DocumentFilter, $after: String) {
      documents(filter: $filter, first: 30, after: $after) {
        totalCount
        edges {
          node {
            id
            slug
            owner {
              slug
            }
            ...DocumentItem
            ...DocumentAbout
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
  `,
  [DocumentItem, DocumentAbout],
);

/** Kinds of document, in the order of the form. */
const kinds = [
  "MODEL",
  "AGREEMENT",
  "REPORT",
  "EVALUATION",
  "MINUTES",
  "PRESENTATION",
  "INVITATION",
  "OTHER",
] as const;

const words = {
  sv: {
    title: "Dokument",
    intro: "Modeller, överenskommelser, rapporter och utvärderingar från samordningsförbunden.",
    kind: "Typ",
    allKinds: "Alla typer",
    text: "Ord i rubrik eller text",
    show: "Visa",
    none: "Inget dokument passar in. Ta bort något i urvalet.",
    more: "Visa fler",
    count: (count: number) => `${count} dokument`,
  },
  en: {
    title: "Documents",
    intro: "Models, agreements, reports and evaluations from the coordination associations.",
    kind: "Kind",
    allKinds: "All kinds",
    text: "Words in the heading or text",
    show: "Show",
    none: "Nothing fits. Ask for less.",
    more: "Show more",
    count: (count: number) => (count === 1 ? "1 document" : `${count} documents`),
  },
} satisfies Words<object>;

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const site = context.get(web);
  const { searchParams } = new URL(request.url);
  const chosen = {
    association: searchParams.get("forbund") ?? "",
    kind: kinds.find((one) => one === searchParams.get("typ")) ?? null,
    text: writtenIn(searchParams, "ord"),
  };
  const { documents, associations } = await askedByAddress(
    site.client.query(Documents, {
      filter: {
        associations: chosen.association ? [chosen.association] : null,
        kinds: chosen.kind ? [chosen.kind] : null,
        text: chosen.text || null,
      },
      after: searchParams.get("efter"),
    }),
  );
  const late = await lateSources(site, chosen.association ? [chosen.association] : undefined);
  return {
    language: languageOf(params),
    origin: site.origin,
    chosen,
    documents,
    associations,
    late,
  };
}

export function meta({ loaderData: { language, origin } }: Route.MetaArgs) {
  const { title, intro } = words[language];
  return pageMeta({ title, description: intro, language, path: "/dokument", origin });
}

export default function DocumentList({ loaderData }: Route.ComponentProps) {
  const { language, chosen, documents, associations, late } = loaderData;
  const text = words[language];
  return (
    <RecordList
      {...{ text, associations, late, language }}
      list={documents}
      chosen={{ forbund: chosen.association, typ: chosen.kind ?? "", ord: chosen.text }}
      fields={
        <>
          <SelectField
            name="typ"
            label={text.kind}
            none={text.allKinds}
            defaultValue={chosen.kind ?? ""}
            options={kinds.map((value) => ({
              value,
              label: capitalised(termIn(language, "DocumentKind", value)),
            }))}
          />
          <SearchField name="ord" label={text.text} defaultValue={chosen.text} />
        </>
      }
    >
      {documents.edges.map(({ node }) => (
        <li key={node.id} id={documentAnchor(node)} className="item">
          <DocumentLine document={node} language={language} />
          <DocumentSubjects document={node} language={language} />
        </li>
      ))}
    </RecordList>
  );
}
