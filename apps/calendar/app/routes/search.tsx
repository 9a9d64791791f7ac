import type { Route } from "./+types/search.ts";
import { queryOf } from "../calendar-choice.ts";
import { graphql } from "../graphql.ts";
import { languageOf, type Words } from "../language.ts";
import { askedByAddress } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { FoundItem, FoundListItem } from "../parts/found-item.tsx";
import { MoreLink } from "../parts/more-link.tsx";
import { SearchHelp } from "../parts/search-help.tsx";
import { SelectField } from "../parts/form/select-field.tsx";
import { SearchField, writtenIn } from "../parts/search-field.tsx";
import { web } from "../web-context.ts";
import { kindsInWords, searchedKinds } from "../words/record-kind.ts";

const SearchPage = graphql(
  `
    query SearchPage($text: String!, $kinds: [RecordKind!], $after: String) {
      search(text: $text, kinds: $kinds, first: 20, after: $after) {
        totalCount
        edges {
          node {
            ...FoundItem
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  `,
  [FoundItem],
);

const words = {
  sv: {
    title: "Sök",
    intro: "Sök bland aktiviteter, insatser, projekt, nyheter, dokument och förbund.",
    label: "Sökord",
    kind: "Visa",
    allKinds: "Allt",
    search: "Sök",
    more: "Visa fler",
    none: (text: string) => `Inget hittades för ”${text}”.`,
    count: (count: number) => (count === 1 ? "1 träff" : `${count} träffar`),
  },
  en: {
    title: "Search",
    intro: "Search events, services, projects, news, documents and associations.",
    label: "Words, in Swedish",
    kind: "Show",
    allKinds: "Everything",
    search: "Search",
    more: "Show more",
    none: (text: string) => `Nothing was found for “${text}”.`,
    count: (count: number) => (count === 1 ? "1 match" : `${count} matches`),
  },
} satisfies Words<object>;

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { client, origin } = context.get(web);
  const { searchParams } = new URL(request.url);
  const text = writtenIn(searchParams, "q");
  const [kind] = searchedKinds.find(([one]) => one === searchParams.get("typ")) ?? [null];
  const after = searchParams.get("efter");
  const query = { text, kinds: kind === null ? null : [kind], after };
  const answer = text === "" ? null : await askedByAddress(client.query(SearchPage, query));
  return { language: languageOf(params), origin, text, kind, found: answer?.search ?? null };
}

export function meta({ loaderData: { language, origin, text, kind } }: Route.MetaArgs) {
  const { title, intro } = words[language];
  return pageMeta({
    title: text === "" ? title : `${title}: ${text}`,
    description: intro,
    language,
    path: `/sok${queryOf({ q: text, typ: kind ?? "" })}`,
    origin,
  });
}

export default function Search({ loaderData }: Route.ComponentProps) {
  const { language, text, kind, found } = loaderData;
  const say = words[language];
  const count = found?.totalCount ?? 0;
  return (
    <>
      <h1 className="ds-heading" data-size="lg">
        {say.title}
      </h1>
      <p>{say.intro}</p>
      <form className="filter" method="get" role="search">
        <SearchField name="q" label={say.label} defaultValue={text} />
        <SelectField
          name="typ"
          label={say.kind}
          none={say.allKinds}
          defaultValue={kind ?? ""}
          options={searchedKinds.map(([value, name]) => {
            return { value, label: kindsInWords(name, language) };
          })}
        />
        <button className="ds-button" data-variant="primary" type="submit">
          {say.search}
        </button>
      </form>
      {found === null ? null : (
        <>
          <p role="status">{count === 0 ? say.none(text) : say.count(count)}</p>
          <ul className="plain-list">
            {found.edges.map(({ node }) => (
              <FoundListItem key={node.id} found={node} language={language} />
            ))}
          </ul>
          <MoreLink label={say.more} chosen={{ q: text, typ: kind ?? "" }} page={found.pageInfo} />
        </>
      )}
      {count === 0 ? <SearchHelp text={text} hasKind={kind !== null} language={language} /> : null}
    </>
  );
}
