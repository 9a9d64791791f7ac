import { graphql } from "../graphql.ts";
import { Refusal } from "../outcome.ts";

/** Changes an own event. */
export const ChangeEvent = graphql(
  `
    mutation ChangePlannedEvent($language: Language, $input: UpdateEventInput!) {
      written: updateEvent(input: $input) {
        ... on Event {
          __typename
          version
          title
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

/** Proposes a change of another arranger's event. */
export const ProposeChange = graphql(
  `
    mutation ProposePlanned($language: Language, $input: ProposeChangeInput!) {
      written: proposeChange(input: $input) {
        ... on Proposal {
          __typename
          to {
            name
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

/** What the fixes may change of an event, as it is: what takes them back. */
export const EventBefore = graphql(`
  query EventBefore($event: ID!) {
    node(id: $event) {
      ... on Event {
        __typename
        title
        version
        startsOn
        endsOn
        datePrecision
        partOfDay
        doorsAt
        startsAt
        endsAt
        timeZone
        online
        onlineUrl
        theme
        visibility
        owner {
          slug
        }
        venue {
          name
          room
          streetAddress
          locality
          municipality {
            code
          }
        }
        themeWeek {
          id
        }
        namedOrganisers {
          id
        }
      }
    }
  }
`);

/** Moves events of the week together. */
export const MoveEvents = graphql(
  `
    mutation MovePlanned($language: Language, $input: MoveEventsInput!) {
      written: moveEvents(input: $input) {
        ... on PlanChanged {
          __typename
          changed
          proposals {
            to {
              name
            }
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

/** Acknowledges a finding, or takes that back. */
export const Acknowledge = graphql(
  `
    mutation AcknowledgePlanned($language: Language, $input: AcknowledgeFindingInput!) {
      written: acknowledgeFinding(input: $input) {
        ... on Acknowledgement {
          __typename
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

/** Declares how two events go together. */
export const DeclarePair = graphql(
  `
    mutation DeclarePlanned($language: Language, $input: DeclarePairInput!) {
      written: declarePair(input: $input) {
        ... on PairDeclaration {
          __typename
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

/** Confirms that an association arranges another's event. */
export const ConfirmEvent = graphql(
  `
    mutation ConfirmPlanned($language: Language, $input: ConfirmEventInput!) {
      written: confirmEvent(input: $input) {
        ... on Confirmation {
          __typename
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);
