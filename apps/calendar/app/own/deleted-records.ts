import type { Client } from "@finsam/client";
import { graphql, type ResultOf } from "../graphql.ts";
import { everyPage } from "./every-page.ts";

const DeletedQuery = graphql(`
  query DeletedOfAssociation($association: String!, $after: String) {
    deletedRecords(association: $association, first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          kind
          title
          version
          deletedAt
        }
      }
    }
  }
`);

/** A record that is deleted and can be restored. */
export type Deleted = ResultOf<typeof DeletedQuery>["deletedRecords"]["edges"][number]["node"];

/** What of a kind these associations have deleted and still keep, the latest first. */
export async function deletedOf(
  client: Client,
  kind: Deleted["kind"],
  associations: readonly string[],
): Promise<Deleted[]> {
  const answers = await Promise.all(
    associations.map((association) =>
      everyPage(async (after) => {
        const { deletedRecords } = await client.query(DeletedQuery, { association, after });
        return deletedRecords;
      }),
    ),
  );
  return answers
    .flat()
    .filter((record) => record.kind === kind)
    .toSorted((a, b) => b.deletedAt.localeCompare(a.deletedAt));
}
