import { graphql } from "../graphql.ts";
import { Refusal } from "../outcome.ts";

/** The associations that can be invited to arrange a week. */
export const InvitableAssociations = graphql(`
  query InvitableAssociations {
    associations {
      id
      slug
      name
    }
  }
`);

/** Creates a theme week. */
export const CreateWeek = graphql(
  `
    mutation CreateWeek($language: Language, $input: CreateThemeWeekInput!) {
      written: createThemeWeek(input: $input) {
        ... on ThemeWeek {
          __typename
          slug
          owner {
            slug
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

/** Changes the frame of a theme week, who is invited or who sees it. */
export const ChangeFrame = graphql(
  `
    mutation ChangeFrame($language: Language, $input: UpdateThemeWeekInput!) {
      written: updateThemeWeek(input: $input) {
        ... on ThemeWeek {
          __typename
          slug
          name
          version
          frameVersion
          owner {
            slug
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

/** Deletes a theme week. */
export const DeleteWeek = graphql(
  `
    mutation DeleteWeek($language: Language, $input: DeleteThemeWeekInput!) {
      written: deleteThemeWeek(input: $input) {
        ... on ThemeWeek {
          __typename
          name
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

/** Copies a theme week to another time. */
export const CopyWeek = graphql(
  `
    mutation CopyWeek($language: Language, $input: CopyThemeWeekInput!) {
      written: copyThemeWeek(input: $input) {
        ... on ThemeWeek {
          __typename
          slug
          owner {
            slug
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);
