import { graphql } from "../graphql.ts";
import { changeInWords } from "../words/event-change.ts";
import { eventWords } from "../words/event-page.ts";
import { eventTime } from "../words/event-time.ts";
import { capitalised, termIn } from "../words/term.ts";
import { namesOf } from "./names.ts";
import type { RecordPicture } from "./picture-words.ts";

const EventPicture = graphql(`
  query EventPicture($association: String!, $slug: String!) {
    event(association: $association, slug: $slug) {
      title
      kind
      visibility
      status
      previousStartsOn
      startsOn
      endsOn
      datePrecision
      partOfDay
      startsAt
      endsAt
      timeZone
      venue {
        name
        locality
        municipality {
          name
        }
      }
      online
      owner {
        name
        shortName
      }
      organisers {
        name
        shortName
      }
      coOrganisers {
        name
      }
    }
  }
`);

/** What the picture of an event says. */
export const eventPicture: RecordPicture = async (client, { association, slug }, language) => {
  const { event } = await client.query(EventPicture, { association, slug });
  if (event?.visibility !== "PUBLIC") return undefined;
  const { venue, online, organisers, coOrganisers, owner } = event;
  const place = [
    venue?.name,
    venue?.locality ?? venue?.municipality?.name,
    online ? eventWords[language].online : null,
  ].filter((one) => one != null);
  const arrangers = [...organisers, ...coOrganisers];
  return {
    kind: capitalised(termIn(language, "EventKind", event.kind)),
    change: changeInWords(event, language),
    title: event.title,
    details: [
      capitalised(eventTime(event, language)),
      ...(place.length === 0 ? [] : [[...new Set(place)].join(", ")]),
    ],
    whose: namesOf(arrangers.length === 0 ? [owner] : arrangers),
  };
};
