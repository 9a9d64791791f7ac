import type { Client } from "@finsam/client";
import { graphql, type ResultOf } from "../graphql.ts";
import { isUnconfirmed } from "../words/confirmation.ts";
import { everyPage } from "./every-page.ts";

const ConfirmableQuery = graphql(`
  query ConfirmableInitiatives($associations: [String!]!, $after: String) {
    initiatives(
      filter: { associations: $associations, visibility: [PUBLIC] }
      first: 100
      after: $after
    ) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          version
          status
          confirmedOn
          updatedAt
          source {
            kind
          }
          owner {
            slug
            shortName
          }
        }
      }
    }
  }
`);

/** An insats that somebody should look through. */
export type StaleInitiative = ResultOf<
  typeof ConfirmableQuery
>["initiatives"]["edges"][number]["node"];

/** The public insatser of associations that nobody has confirmed for long. */
export async function staleInitiatives(
  client: Client,
  associations: readonly string[],
  today: string,
): Promise<StaleInitiative[]> {
  if (associations.length === 0) return [];
  const initiatives = await everyPage(async (after) => {
    const asked = { associations: [...associations], after };
    return (await client.query(ConfirmableQuery, asked)).initiatives;
  });
  return initiatives.filter(
    (initiative) => initiative.source.kind === "HOSTED" && isUnconfirmed(initiative, today),
  );
}
