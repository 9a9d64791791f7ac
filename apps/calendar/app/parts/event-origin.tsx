import { type FragmentOf, graphql } from "../graphql.ts";
import type { Language } from "../language.ts";
import { eventWords } from "../words/event-page.ts";
import { dayInWords } from "../words/event-time.ts";
import { swedishDay } from "../words/swedish-day.ts";

/** Where the words on an event come from. */
export const EventOriginFacts = graphql(`
  fragment EventOriginFacts on Event @_unmask {
    url
    license
    updatedAt
  }
`);

/** When an event was last changed, and the page and licence of what was imported. */
export function EventOrigin({
  event: { url, license, updatedAt },
  language,
}: {
  readonly event: FragmentOf<typeof EventOriginFacts>;
  readonly language: Language;
}) {
  const text = eventWords[language];
  const changed = swedishDay(new Date(updatedAt));
  return (
    <footer className="item-details">
      <p>
        {text.updated} <time dateTime={changed}>{dayInWords(changed, language)}</time>.
      </p>
      {url === null ? null : (
        <p>
          {text.source}{" "}
          <a className="ds-link" href={url}>
            {new URL(url).host}
          </a>
          .
        </p>
      )}
      {license === null ? null : (
        <p>
          {text.licence}:{" "}
          <a className="ds-link" href={license} rel="license">
            {license}
          </a>
        </p>
      )}
    </footer>
  );
}
