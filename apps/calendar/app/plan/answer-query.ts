import { graphql } from "../graphql.ts";
import { Refusal } from "../outcome.ts";

/** Answers an invitation for an association. */
export const AnswerInvitation = graphql(
  `
    mutation AnswerWeekInvitation($language: Language, $input: AnswerInvitationInput!) {
      written: answerInvitation(input: $input) {
        ... on Confirmation {
          __typename
          answer
          association {
            shortName
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);
