import { graphql } from "../graphql.ts";
import { Refusal } from "../outcome.ts";

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

/** Discards a message of the outbox. */
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
