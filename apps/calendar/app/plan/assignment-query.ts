import { graphql, type ResultOf } from "../graphql.ts";

/** A week planned by itself: a time for each event. Nothing is saved. */
export const AssignmentQuery = graphql(`
  query Assignment(
    $language: Language
    $themeWeek: ID!
    $pins: [PlanPinInput!]
    $isAsked: Boolean!
  ) {
    node(id: $themeWeek) {
      ... on ThemeWeek {
        __typename
        plan {
          events {
            id
            title
            status
            datePrecision
            startsOn
            startsAt
            timeZone
            owner {
              slug
              shortName
            }
          }
          assignment(pins: $pins) @include(if: $isAsked) {
            isOptimal
            placements {
              day
              time
              kind
              message(language: $language)
              event {
                id
              }
            }
            unplaced {
              message(language: $language)
              event {
                id
                title
              }
            }
            pinProblems {
              message(language: $language)
            }
            findings {
              hash
              message(language: $language)
              severity
            }
          }
        }
      }
    }
  }
`);

type AssignedNode = NonNullable<ResultOf<typeof AssignmentQuery>["node"]>;

/** A plan, with the times that the automatic planning gives where it was asked for. */
export type AssignedPlan = NonNullable<
  Extract<AssignedNode, { readonly __typename: "ThemeWeek" }>["plan"]
>;

/** An event of it. */
export type AssignedEvent = AssignedPlan["events"][number];

/** What the automatic planning gives. */
export type Assigned = NonNullable<AssignedPlan["assignment"]>;
