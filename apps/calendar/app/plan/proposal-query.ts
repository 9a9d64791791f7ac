import { graphql, type ResultOf } from "../graphql.ts";
import { Refusal } from "../outcome.ts";

/** The proposals in a week's plan, answered ones included. */
export const WeekProposals = graphql(`
  query WeekProposals($association: String!, $slug: String!) {
    themeWeek(slug: $slug, association: $association) {
      plan {
        proposals(open: false) {
          id
          why
          isNew
          isOutdated
          updatedAt
          association {
            slug
            shortName
          }
          to {
            slug
            shortName
          }
          event {
            id
            title
            version
          }
          changes {
            path
            before
            after
          }
          answer {
            answer
            why
            updatedAt
          }
        }
      }
    }
  }
`);

/** A proposal. */
export type Proposal = NonNullable<
  NonNullable<ResultOf<typeof WeekProposals>["themeWeek"]>["plan"]
>["proposals"][number];

/** Does as a proposal says, or declines it. */
export const AnswerProposal = graphql(
  `
    mutation AnswerWeekProposal($language: Language, $input: AnswerProposalInput!) {
      written: answerProposal(input: $input) {
        ... on Proposal {
          __typename
          association {
            shortName
          }
          event {
            title
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);
