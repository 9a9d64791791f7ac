import { type FragmentOf, graphql } from "../graphql.ts";
import { type Language, pathIn, recordLang } from "../language.ts";
import { eventWords } from "../words/event-page.ts";
import { Fact } from "./fact.tsx";

/** Who arranges an event. */
export const EventArrangersFacts = graphql(`
  fragment EventArrangersFacts on Event @_unmask {
    owner {
      slug
      name
    }
    organisers {
      slug
      name
    }
    coOrganisers {
      name
      website
    }
  }
`);

/** Who arranges an event, by their own word: whoever only tells of it is named as that. */
export function EventArrangers({
  event: { owner, organisers, coOrganisers },
  language,
}: {
  readonly event: FragmentOf<typeof EventArrangersFacts>;
  readonly language: Language;
}) {
  const text = eventWords[language];
  const others = coOrganisers.map(({ name, website }) => (
    <li key={name} lang={recordLang(language)}>
      {website === null ? (
        name
      ) : (
        <a className="ds-link" href={website}>
          {name}
        </a>
      )}
    </li>
  ));
  return (
    <>
      <Fact name={text.arranges}>
        {organisers.length === 0 && others.length === 0 ? <p>{text.noArranger}</p> : null}
        <ul className="plain-list">
          {organisers.map((one) => (
            <AssociationItem key={one.slug} association={one} language={language} />
          ))}
          {organisers.length === 0 ? others : null}
        </ul>
      </Fact>
      {organisers.length === 0 || others.length === 0 ? null : (
        <Fact name={text.together}>
          <ul className="plain-list">{others}</ul>
        </Fact>
      )}
      {organisers.some(({ slug }) => slug === owner.slug) ? null : (
        <Fact name={text.keeper}>
          <ul className="plain-list">
            <AssociationItem association={owner} language={language} />
          </ul>
        </Fact>
      )}
    </>
  );
}

function AssociationItem({
  association: { slug, name },
  language,
}: {
  readonly association: { readonly slug: string; readonly name: string };
  readonly language: Language;
}) {
  return (
    <li lang={recordLang(language)}>
      <a className="ds-link" href={pathIn(language, `/forbund/${slug}`)}>
        {name}
      </a>
    </li>
  );
}
