import { type Language, pathIn, recordLang } from "../language.ts";
import { type ActorFacts, actorName } from "../words/actor.ts";
import type { FragmentOf } from "../graphql.ts";
import { periodInWords } from "../words/period.ts";

/** Who runs, owns or takes part in something: as a link to an association's page, with its time where that is known. */
export function ActorLine({
  actor,
  language,
}: {
  readonly actor: FragmentOf<typeof ActorFacts>;
  readonly language: Language;
}) {
  const name = actorName(actor);
  const period = periodInWords(actor, language);
  return (
    <>
      {actor.association === null ? (
        <span lang={recordLang(language)}>{name}</span>
      ) : (
        <a
          className="ds-link"
          lang={recordLang(language)}
          href={pathIn(language, `/forbund/${actor.association.slug}`)}
        >
          {name}
        </a>
      )}
      {period === undefined ? "" : `, ${period}`}
    </>
  );
}

/** Several of them; those of whom nothing is to be seen are left out. */
export function ActorList({
  actors,
  language,
}: {
  readonly actors: readonly FragmentOf<typeof ActorFacts>[];
  readonly language: Language;
}) {
  return (
    <ul className="plain-list">
      {actors
        .filter((actor) => actorName(actor) !== null)
        .map((actor) => (
          <li key={`${actorName(actor)} ${actor.from}`}>
            <ActorLine actor={actor} language={language} />
          </li>
        ))}
    </ul>
  );
}
