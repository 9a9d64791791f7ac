import { graphql, type ResultOf } from "../graphql.ts";
import { Refusal } from "../outcome.ts";

/** The people of an association, and whom it has invited. */
export const People = graphql(`
  query People($association: String!) {
    people(association: $association) {
      id
      name
      email
      role
      since
      lastSignedInAt
    }
    invitations(association: $association) {
      id
      email
      role
      createdAt
      expiresAt
      invitedBy
    }
  }
`);

/** One of the people of an association. */
export type Person = ResultOf<typeof People>["people"][number];

/** An open invitation. */
export type Invitation = ResultOf<typeof People>["invitations"][number];

/** Gives a person another role. */
export const ChangeRole = graphql(
  `
    mutation ChangePersonsRole($language: Language, $input: ChangeRoleInput!) {
      written: changeRole(input: $input) {
        ... on Person {
          __typename
          name
          role
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

/** Takes a person's role from her. */
export const RemovePerson = graphql(
  `
    mutation RemovePersonFrom($language: Language, $id: ID!) {
      written: removePerson(input: { id: $id }) {
        ... on Person {
          __typename
          name
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

/** Invites somebody by mail. */
export const Invite = graphql(
  `
    mutation Invite($language: Language, $input: InvitePersonInput!) {
      written: invitePerson(input: $input) {
        ... on Invitation {
          __typename
          id
          email
          role
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

/** Withdraws an open invitation. */
export const Withdraw = graphql(
  `
    mutation WithdrawInvitation($language: Language, $id: ID!) {
      written: revokeInvitation(input: { id: $id }) {
        ... on Invitation {
          __typename
          email
          role
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);
