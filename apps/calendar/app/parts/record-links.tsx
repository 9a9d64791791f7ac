import { graphql } from "../graphql.ts";
import { type Language, pathIn, recordLang } from "../language.ts";

/** What leads to an insats. */
export const InitiativeLink = graphql(`
  fragment InitiativeLink on Initiative @_unmask {
    slug
    name
    owner {
      slug
    }
  }
`);

/** What leads to a project. */
export const ProjectLink = graphql(`
  fragment ProjectLink on EsfProject @_unmask {
    slug
    name
    owner {
      slug
    }
  }
`);

/** A record that another page is about. */
interface LinkedRecord {
  readonly slug: string;
  readonly name: string;
  readonly owner: { readonly slug: string };
}

/** Records that belong to what a page is about, with a heading; nothing where there are none. */
export function RecordLinks({
  title,
  records,
  base,
  language,
}: {
  readonly title: string;
  readonly records: readonly LinkedRecord[];
  /** The Swedish address that stands before owner and slug. */
  readonly base: "/aktiviteter" | "/insatser" | "/nyheter" | "/projekt";
  readonly language: Language;
}) {
  if (records.length === 0) return null;
  return (
    <section>
      <h2 className="ds-heading" data-size="sm">
        {title}
      </h2>
      <ul>
        {records.map(({ slug, name, owner }) => (
          <li key={`${owner.slug}/${slug}`}>
            <a
              className="ds-link"
              lang={recordLang(language)}
              href={pathIn(language, `${base}/${owner.slug}/${slug}`)}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
