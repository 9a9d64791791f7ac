import { graphql } from "../graphql.ts";
import { Refusal } from "../outcome.ts";

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
