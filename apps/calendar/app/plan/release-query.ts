import { graphql, type ResultOf } from "../graphql.ts";
import { Refusal } from "../outcome.ts";

/** All that the page of a week's releases shows. */
export const WeekReleases = graphql(`
  query WeekReleases($language: Language, $association: String!, $slug: String!) {
    themeWeek(slug: $slug, association: $association) {
      releases {
        id
        number
        name
        comment
        releasedAt
        changes {
          kind
          message(language: $language)
        }
      }
      messages(waiting: false) {
        id
        subject
        text
        createdAt
        sentAt
        discardedAt
        association {
          slug
          shortName
        }
        to {
          shortName
        }
      }
      plan {
        events {
          id
          title
          version
          startsOn
          endsOn
          datePrecision
          startsAt
          endsAt
          partOfDay
          timeZone
          owner {
            slug
            shortName
          }
        }
        signOffs {
          updatedAt
          association {
            slug
          }
          events {
            version
            event {
              id
            }
          }
        }
        groups {
          missing {
            message(language: $language)
            event {
              id
            }
            findings {
              rule
              severity
              isAcknowledged
            }
          }
        }
        releaseDraft {
          isPossible
          events {
            id
            title
          }
          leftOut {
            reason
            message(language: $language)
            event {
              id
              title
            }
          }
          silent {
            slug
            shortName
          }
          waitingFor {
            id
            title
          }
          changes {
            kind
            message(language: $language)
          }
        }
      }
    }
  }
`);

/** A week with its releases. */
export type ReleasedWeek = NonNullable<ResultOf<typeof WeekReleases>["themeWeek"]>;

/** Its plan, as far as a release concerns it. */
export type ReleasePlan = NonNullable<ReleasedWeek["plan"]>;

/** A message of an outbox. */
export type WeekMessage = ReleasedWeek["messages"][number];

/** Lets own events go out with the next release. */
export const SignOffEvents = graphql(
  `
    mutation SignOffEvents($language: Language, $input: SignOffInput!) {
      written: signOff(input: $input) {
        ... on SignOff {
          __typename
          events {
            version
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

/** Releases what has been signed. */
export const ReleaseWeek = graphql(
  `
    mutation ReleaseWeek($language: Language, $input: ReleaseThemeWeekInput!) {
      written: releaseThemeWeek(input: $input) {
        ... on Release {
          __typename
          number
          name
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

/** Brings the plan back to a release. */
export const RollBack = graphql(
  `
    mutation RollBack($language: Language, $input: RollBackThemeWeekInput!) {
      written: rollBackThemeWeek(input: $input) {
        ... on PlanChanged {
          __typename
          changed
          proposals {
            id
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

/** Sends a message of the outbox. */
export const SendMessage = graphql(
  `
    mutation SendMessage($language: Language, $input: SendWeekMessageInput!) {
      written: sendWeekMessage(input: $input) {
        ... on WeekMessage {
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

/** Throws a message of the outbox away. */
export const DiscardMessage = graphql(
  `
    mutation DiscardMessage($language: Language, $message: ID!) {
      written: discardWeekMessage(input: { message: $message }) {
        ... on WeekMessage {
          __typename
          subject
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);
