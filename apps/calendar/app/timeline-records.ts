import { graphql, type ResultOf } from "./graphql.ts";
import type { TimelineRecord } from "./parts/timeline-table.tsx";

/** Insatser and projects with their times. */
export const Timeline = graphql(`
  query Timeline($associations: [String!]) {
    initiatives(first: 100, filter: { associations: $associations }) {
      edges {
        node {
          id
          slug
          name
          startsOn
          endsOn
          initiativeStatus: status
          owner {
            slug
            shortName
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
    esfProjects(first: 100, filter: { associations: $associations }) {
      edges {
        node {
          id
          slug
          name
          grantedFrom
          grantedTo
          applicationStatus
          owner {
            slug
            shortName
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
    associations {
      slug
      shortName
    }
  }
`);

/** Insatser and projects as one list, the earliest begun first; those of unknown beginning last. */
export function timelineRecords({
  initiatives,
  esfProjects,
}: Pick<ResultOf<typeof Timeline>, "initiatives" | "esfProjects">): TimelineRecord[] {
  const all: TimelineRecord[] = [
    ...initiatives.edges.map(({ node: { startsOn, endsOn, initiativeStatus, ...node } }) => ({
      ...node,
      kind: "INITIATIVE" as const,
      status: initiativeStatus,
      from: startsOn,
      to: endsOn,
      isEnded: initiativeStatus === "ENDED",
    })),
    ...esfProjects.edges.map(
      ({ node: { grantedFrom, grantedTo, applicationStatus, ...node } }) => ({
        ...node,
        kind: "ESF_PROJECT" as const,
        status: applicationStatus,
        from: grantedFrom,
        to: grantedTo,
        isEnded: applicationStatus === "ENDED",
      }),
    ),
  ];
  return all.toSorted((a, b) => (a.from ?? "9999").localeCompare(b.from ?? "9999"));
}
