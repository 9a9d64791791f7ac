import { graphql, type ResultOf } from "../graphql.ts";
import { Refusal } from "../outcome.ts";

/** What is told of a hold. */
export const HeldTime = graphql(`
  fragment HeldTime on Hold @_unmask {
    id
    on
    partOfDay
    startsAt
    endsAt
    note
    municipality {
      code
      name
    }
    association {
      slug
      shortName
    }
  }
`);

/** The holds of the reader's associations, and the municipalities that one may concern. */
export const Holds = graphql(
  `
    query Holds {
      holds {
        ...HeldTime
      }
      memberParties(kind: MUNICIPALITY) {
        code
        name
      }
    }
  `,
  [HeldTime],
);

/** A time that an association holds. */
export type Hold = ResultOf<typeof HeldTime>;

/** Holds a time, or changes one that is held. */
export const PutHold = graphql(
  `
    mutation PutHold($language: Language, $input: HoldInput!) {
      written: putHold(input: $input) {
        ... on Hold {
          __typename
          ...HeldTime
        }
        ...Refusal
      }
    }
  `,
  [HeldTime, Refusal],
);

/** Lets go of a time. */
export const DeleteHold = graphql(
  `
    mutation LetGo($language: Language, $input: DeleteHoldInput!) {
      written: deleteHold(input: $input) {
        ... on Hold {
          __typename
          ...HeldTime
        }
        ...Refusal
      }
    }
  `,
  [HeldTime, Refusal],
);
