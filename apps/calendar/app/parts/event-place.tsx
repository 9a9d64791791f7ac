import { type FragmentOf, graphql } from "../graphql.ts";
import { type Language, recordLang } from "../language.ts";
import { eventWords } from "../words/event-page.ts";
import { Fact } from "./fact.tsx";

/** Where an event is. */
export const EventPlaceFacts = graphql(`
  fragment EventPlaceFacts on Event @_unmask {
    venue {
      name
      room
      streetAddress
      locality
      municipality {
        name
      }
    }
    online
    onlineUrl
  }
`);

/** Where an event is; of one that has been, nothing where that is not known. */
export function EventPlace({
  event: { venue, online, onlineUrl },
  isPast,
  language,
}: {
  readonly event: FragmentOf<typeof EventPlaceFacts>;
  readonly isPast: boolean;
  readonly language: Language;
}) {
  const text = eventWords[language];
  const town = venue?.locality ?? venue?.municipality?.name;
  const lines = [venue?.name, venue?.room, venue?.streetAddress, town].filter(
    (line) => line != null,
  );
  if (lines.length === 0 && !online && isPast) return null;
  return (
    <Fact name={text.where}>
      {lines.length === 0 ? null : <p lang={recordLang(language)}>{lines.join(", ")}</p>}
      {online ? (
        <p>
          {onlineUrl === null || isPast ? (
            text.online
          ) : (
            <a className="ds-link" href={onlineUrl}>
              {text.join}
            </a>
          )}
        </p>
      ) : null}
      {lines.length === 0 && !online ? <p>{text.noPlace}</p> : null}
    </Fact>
  );
}
