import { type FragmentOf, graphql, readFragment } from "../graphql.ts";
import { type Language, pathIn, recordLang, type Words } from "../language.ts";
import { ActorFacts, actorName } from "../words/actor.ts";
import { ActorLine } from "./actor.tsx";
import { InitiativeLink } from "./record-links.tsx";

/** What is told of a part of a project. */
export const SubprojectFacts = graphql(
  `
    fragment SubprojectFacts on Subproject {
      name
      owner {
        ...ActorFacts
      }
      initiative {
        ...InitiativeLink
      }
    }
  `,
  [ActorFacts, InitiativeLink],
);

const words: Words<Record<"title" | "owner" | "unknown" | "initiative", string>> = {
  sv: {
    title: "Delprojekt",
    owner: "Delprojektägare:",
    unknown: "uppgift saknas",
    initiative: "Insats:",
  },
  en: {
    title: "Parts of the project",
    owner: "Owner of the part:",
    unknown: "not known",
    initiative: "Service:",
  },
};

/** The parts of a project, each with its own owner and the insats that it runs; nothing where there are none. */
export function Subprojects({
  subprojects: masked,
  language,
}: {
  readonly subprojects: readonly FragmentOf<typeof SubprojectFacts>[];
  readonly language: Language;
}) {
  const subprojects = readFragment(SubprojectFacts, masked);
  if (subprojects.length === 0) return null;
  const text = words[language];
  return (
    <section>
      <h2 className="ds-heading" data-size="sm">
        {text.title}
      </h2>
      <ul className="plain-list">
        {subprojects.map(({ name, owner, initiative }) => (
          <li key={name} className="item">
            <h3 className="ds-heading" data-size="xs" lang={recordLang(language)}>
              {name}
            </h3>
            <p>
              {text.owner}{" "}
              {owner === null || actorName(owner) === null ? (
                text.unknown
              ) : (
                <ActorLine actor={owner} language={language} />
              )}
            </p>
            {initiative === null ? null : (
              <p>
                {text.initiative}{" "}
                <a
                  className="ds-link"
                  lang={recordLang(language)}
                  href={pathIn(language, `/insatser/${initiative.owner.slug}/${initiative.slug}`)}
                >
                  {initiative.name}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
