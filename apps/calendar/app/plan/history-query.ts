import { graphql, type ResultOf } from "../graphql.ts";

/** What has been said in a week's plan, with when and by whom. */
export const WeekHistory = graphql(`
  query WeekHistory($language: Language, $association: String!, $slug: String!) {
    themeWeek(slug: $slug, association: $association) {
      owner {
        shortName
      }
      releases {
        number
        name
        comment
        releasedAt
        changes {
          message(language: $language)
        }
      }
      plan {
        signOffs {
          id
          updatedAt
          association {
            shortName
          }
          events {
            version
            event {
              title
            }
          }
        }
        acknowledgements {
          id
          by
          why
          hash
          updatedAt
          association {
            shortName
          }
        }
        findings(acknowledged: true) {
          hash
          message(language: $language)
        }
        pairs {
          id
          kind
          updatedAt
          association {
            shortName
          }
          events {
            title
          }
        }
        proposals(open: false) {
          id
          why
          isNew
          updatedAt
          association {
            shortName
          }
          to {
            shortName
          }
          event {
            title
          }
          changes {
            path
            before
            after
          }
          answer {
            id
            answer
            why
            updatedAt
          }
        }
      }
    }
  }
`);

/** A week with what its history is told from. */
export type HistoricWeek = NonNullable<ResultOf<typeof WeekHistory>["themeWeek"]>;
