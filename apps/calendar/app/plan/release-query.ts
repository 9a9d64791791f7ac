import { graphql, type ResultOf } from "../graphql.ts";

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
