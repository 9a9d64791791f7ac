import { type Language, recordLang } from "../language.ts";
import type { ThemeWeekFacts } from "../theme-week-page.ts";
import { programmeWords } from "../words/programme.ts";
import { momentInWords } from "../words/moment.ts";

interface Part {
  readonly week: ThemeWeekFacts;
  readonly today: string;
  readonly language: Language;
}

/** Which release of the programme is shown, and what its maker says of it; nothing where there is none. */
export function ReleaseHead({ week: { release }, today, language }: Part) {
  if (release === null) return null;
  const { number, releasedAt, comment } = release;
  return (
    <>
      <p className="item-details">
        {programmeWords[language].released(number, momentInWords(releasedAt, today, language))}
      </p>
      {comment === null || comment === "" ? null : <p lang={recordLang(language)}>{comment}</p>}
    </>
  );
}

/** What is new since the release before; nothing in the first. */
export function ReleaseNews({ week: { release }, language }: Omit<Part, "today">) {
  if (release === null || release.number === 1 || release.changes.length === 0) return null;
  return (
    <section>
      <h2 className="ds-heading" data-size="sm">
        {programmeWords[language].news}
      </h2>
      <ul>
        {release.changes.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </section>
  );
}

/** The releases, the latest first; each keeps its address for ever. */
export function ReleaseList({ week: { slug, owner, releases }, today, language }: Part) {
  if (releases.length === 0) return null;
  const text = programmeWords[language];
  return (
    <section className="releases">
      <h2 className="ds-heading" data-size="sm">
        {text.releases}
      </h2>
      <ul>
        {releases.map(({ number, name, releasedAt }) => (
          <li key={number}>
            <a
              className="ds-link"
              hrefLang="sv"
              href={`/theme-weeks/${owner.slug}/${slug}/releases/${number}`}
            >
              {text.release(number, name)}
            </a>
            , <time dateTime={releasedAt}>{momentInWords(releasedAt, today, language)}</time>
          </li>
        ))}
      </ul>
    </section>
  );
}
