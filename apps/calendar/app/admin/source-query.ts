import { graphql, type ResultOf } from "../graphql.ts";
import { Refusal } from "../outcome.ts";

/** Every source, with what those who have to do with it may read. */
export const AdminSources = graphql(`
  query AdminSources {
    sources {
      kind
      state
      asOf
      since
      reason
      awaitsConfirmation
      lastError
      url
      license
      association {
        slug
        shortName
      }
      skipped {
        where
        reason
      }
      quarantined {
        id
        kind
        reason
      }
      refused {
        id
        at
        reason
      }
    }
  }
`);

/** A source as its administrators see it. */
export type AdminSource = ResultOf<typeof AdminSources>["sources"][number];

/** Lets a source rest. */
export const PauseSource = graphql(
  `
    mutation PauseSource($language: Language, $input: SourceInput!) {
      written: pauseSource(input: $input) {
        ... on Source {
          __typename
          state
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

/** Follows a source again. */
export const ResumeSource = graphql(
  `
    mutation ResumeSource($language: Language, $input: SourceInput!) {
      written: resumeSource(input: $input) {
        ... on Source {
          __typename
          state
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

/** Confirms the removals for which a source is paused. */
export const ConfirmSource = graphql(
  `
    mutation ConfirmSource($language: Language, $input: SourceInput!) {
      written: confirmSource(input: $input) {
        ... on Source {
          __typename
          state
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

/** Takes a full copy of a source. */
export const ResyncSource = graphql(
  `
    mutation ResyncSource($language: Language, $input: SourceInput!) {
      written: resyncSource(input: $input) {
        ... on Source {
          __typename
          state
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);
