import type { GraphQLSchema } from "graphql";
import { builder } from "./builder.ts";
import { describeEnums } from "./enum.ts";
import { describeInputs } from "./input-description.ts";
import "./acknowledgement.ts";
import "./answer-proposal.ts";
import "./api-token.ts";
import "./assignment.ts";
import "./association-mutation.ts";
import "./association.ts";
import "./audit-log.ts";
import "./bulk-mutation.ts";
import "./calendar.ts";
import "./confirmation.ts";
import "./deleted-record.ts";
import "./document-query.ts";
import "./document.ts";
import "./esf-project-query.ts";
import "./esf-project.ts";
import "./event-links.ts";
import "./event-mutation.ts";
import "./event-query.ts";
import "./event-series.ts";
import "./event.ts";
import "./federation.ts";
import "./hold.ts";
import "./imported-event.ts";
import "./initiative-query.ts";
import "./initiative.ts";
import "./invitation.ts";
import "./member-party.ts";
import "./move-events.ts";
import "./news-item.ts";
import "./news-query.ts";
import "./node.ts";
import "./organisation.ts";
import "./pair-declaration.ts";
import "./person.ts";
import "./co-planner.ts";
import "./plan-changed.ts";
import "./planning-check.ts";
import "./propose-change.ts";
import "./record-changed.ts";
import "./record-mutation.ts";
import "./related-catalogue.ts";
import "./related-events.ts";
import "./related-news.ts";
import "./release-mutation.ts";
import "./restore-mutation.ts";
import "./retention.ts";
import "./roll-back.ts";
import "./scalar.ts";
import "./search.ts";
import "./sign-off.ts";
import "./source-mutation.ts";
import "./source-quarantine.ts";
import "./source.ts";
import "./theme-week-plan.ts";
import "./theme-week.ts";
import "./viewer.ts";
import "./week-copy.ts";
import "./week-message.ts";
import "./what-if.ts";

builder.queryType({
  description: "What can be asked. Reads are local: no answer waits for another server.",
});

builder.subscriptionType({
  description: "What can be followed while it happens, over server-sent events.",
});

builder.mutationType({
  description:
    "What can be changed, by who has signed in. Each answers with what was written, or with the reason why nothing was.",
});

/** Builds the schema. It holds no client: that comes with the context of each request. */
export function createSchema(): GraphQLSchema {
  const schema = builder.toSchema();
  describeEnums(schema);
  describeInputs(schema);
  return schema;
}
