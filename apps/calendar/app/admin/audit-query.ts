import { graphql, type ResultOf } from "../graphql.ts";

/** A page of the audit log of an association. */
export const AuditLog = graphql(`
  query AuditLog($association: String!, $record: ID, $after: String) {
    auditLog(association: $association, record: $record, first: 25, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          at
          action
          title
          origin
          version
          actor {
            kind
            name
          }
          record {
            id
            kind
          }
          changes {
            path
            before
            after
          }
        }
      }
    }
  }
`);

/** One act that is written down. */
export type AuditEntry = ResultOf<typeof AuditLog>["auditLog"]["edges"][number]["node"];
