import { eventPath } from "./event-json-ld.ts";
import { type FragmentOf, graphql } from "./graphql.ts";
import { RegistrationFacts } from "./words/registration.ts";

/** What the programme of a theme week tells of an event as it is now. */
export const ProgrammeEvent = graphql(
  `
    fragment ProgrammeEvent on Event @_unmask {
      id
      slug
      title
      summary
      audience
      status
      startsOn
      endsOn
      datePrecision
      partOfDay
      startsAt
      endsAt
      timeZone
      previousStartsOn
      previousStartsAt
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
      owner {
        slug
      }
      organisers {
        shortName
      }
      coOrganisers {
        name
      }
      registration {
        ...RegistrationFacts
      }
    }
  `,
  [RegistrationFacts],
);

/** What a release tells of an event. */
export const ProgrammeReleased = graphql(`
  fragment ProgrammeReleased on ReleasedEvent @_unmask {
    title
    summary
    audience
    status
    startsOn
    endsOn
    startsAt
    endsAt
    timeZone
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
  }
`);

type Event = FragmentOf<typeof ProgrammeEvent>;

/** What one knows of an event in the programme. */
type Told = Omit<Event, "id" | "slug" | "owner" | "organisers" | "coOrganisers">;

/** An event in a programme. */
export interface ProgrammeItem extends Told {
  readonly key: string;
  /** The Swedish address of its page; null where it has none that can be seen. */
  readonly path: string | null;
  readonly arrangers: readonly string[];
  /** Whether it has changed since the programme went out. */
  readonly isChanged: boolean;
}

/** One line of a release. */
export interface ReleaseLine {
  readonly isChanged: boolean | null;
  readonly owner: { readonly shortName: string } | null;
  readonly event: Event | null;
  readonly released: FragmentOf<typeof ProgrammeReleased> | null;
}

/** The programme of a theme week. */
export interface Programme {
  /** In order of time. */
  readonly items: readonly ProgrammeItem[];
  /** Whose events have been taken back since the release: one line for each, since a list keeps its lines. */
  readonly withdrawn: readonly (string | null)[];
}

/** The programme by the latest release, each event as it is now; without a release, the public events of the week. */
export function programmeOf(
  release: { readonly entries: readonly ReleaseLine[] } | null,
  events: readonly Event[],
): Programme {
  const items =
    release?.entries.flatMap(itemOf) ?? events.map((event) => itemOfEvent(event, false));
  const gone = release?.entries.filter(
    ({ event, released }) => event === null && released === null,
  );
  return {
    items: items.toSorted((a, b) => (placeInTime(a) < placeInTime(b) ? -1 : 1)),
    withdrawn: gone?.map(({ owner }) => owner?.shortName ?? null) ?? [],
  };
}

function itemOf({ event, released, isChanged, owner }: ReleaseLine, line: number): ProgrammeItem[] {
  if (event !== null) return [itemOfEvent(event, isChanged === true)];
  if (released === null) return [];
  // Its owner's server has not made it public yet: what went out holds.
  return [
    {
      ...released,
      datePrecision: "DAY",
      partOfDay: null,
      registration: null,
      previousStartsOn: null,
      previousStartsAt: null,
      key: `line ${line}`,
      path: null,
      arrangers: owner === null ? [] : [owner.shortName],
      isChanged: false,
    },
  ];
}

function itemOfEvent(event: Event, isChanged: boolean): ProgrammeItem {
  const { id, organisers, coOrganisers } = event;
  const arrangers = [
    ...organisers.map(({ shortName }) => shortName),
    ...coOrganisers.map(({ name }) => name),
  ];
  return { ...event, key: id, path: eventPath(event), arrangers, isChanged };
}

function placeInTime({ startsOn, startsAt, title }: ProgrammeItem): string {
  return `${startsOn} ${startsAt ?? ""} ${title}`;
}
