import { graphql, type ResultOf } from "../graphql.ts";
import { Refusal } from "../outcome.ts";

/** The API tokens of an association. */
export const Tokens = graphql(`
  query Tokens($association: String!) {
    apiTokens(association: $association) {
      id
      name
      role
      start
      createdAt
      createdBy
      expiresAt
      lastUsedAt
      revokedAt
    }
  }
`);

/** An API token, without its secret. */
export type Token = ResultOf<typeof Tokens>["apiTokens"][number];

/** Creates an API token. */
export const CreateToken = graphql(
  `
    mutation CreateToken($language: Language, $input: CreateApiTokenInput!) {
      written: createApiToken(input: $input) {
        ... on CreatedApiToken {
          __typename
          secret
          token {
            name
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

/** Ends an API token at once. */
export const RevokeToken = graphql(
  `
    mutation RevokeToken($language: Language, $id: ID!) {
      written: revokeApiToken(input: { id: $id }) {
        ... on ApiToken {
          __typename
          name
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);
