import { type FragmentOf, graphql, readFragment } from "../graphql.ts";
import { type Language, pathIn, recordLang, type Words } from "../language.ts";
import { InitiativeLink, ProjectLink } from "./record-links.tsx";

/** What a document is about. */
export const DocumentAbout = graphql(
  `
    fragment DocumentAbout on Document {
      initiatives {
        ...InitiativeLink
      }
      esfProjects {
        ...ProjectLink
      }
      events {
        slug
        title
        owner {
          slug
        }
      }
    }
  `,
  [InitiativeLink, ProjectLink],
);

const words: Words<string> = { sv: "Handlar om:", en: "About:" };

/** What a document is about, as links in a line; nothing where that is not told. */
export function DocumentSubjects({
  document: masked,
  language,
}: {
  readonly document: FragmentOf<typeof DocumentAbout>;
  readonly language: Language;
}) {
  const { initiatives, esfProjects, events } = readFragment(DocumentAbout, masked);
  const subjects = [
    ...initiatives.map((one) => ({ ...one, base: "/insatser" })),
    ...esfProjects.map((one) => ({ ...one, base: "/projekt" })),
    ...events.map((one) => ({ ...one, name: one.title, base: "/aktiviteter" })),
  ];
  if (subjects.length === 0) return null;
  return (
    <p className="subjects">
      <span>{words[language]}</span>
      {subjects.map(({ base, slug, name, owner }) => (
        <a
          key={`${base}/${owner.slug}/${slug}`}
          className="ds-link"
          lang={recordLang(language)}
          href={pathIn(language, `${base}/${owner.slug}/${slug}`)}
        >
          {name}
        </a>
      ))}
    </p>
  );
}
