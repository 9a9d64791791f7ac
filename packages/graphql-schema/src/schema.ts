import type { GraphQLSchema } from "graphql";
import { builder } from "./builder.ts";
import { describeEnums } from "./enum.ts";
import "./association.ts";
import "./calendar.ts";
import "./document-query.ts";
import "./document.ts";
import "./esf-project-query.ts";
import "./esf-project.ts";
import "./event-links.ts";
import "./event-query.ts";
import "./event-series.ts";
import "./event.ts";
import "./initiative-query.ts";
import "./initiative.ts";
import "./member-party.ts";
import "./news-item.ts";
import "./news-query.ts";
import "./node.ts";
import "./organisation.ts";
import "./related-catalogue.ts";
import "./related-events.ts";
import "./related-news.ts";
import "./scalar.ts";
import "./search.ts";
import "./source.ts";
import "./theme-week.ts";

builder.queryType({
  description: "What can be asked. Reads are local: no answer waits for another server.",
});

/** Builds the schema. It holds no client: that comes with the context of each request. */
export function createSchema(): GraphQLSchema {
  const schema = builder.toSchema();
  describeEnums(schema);
  return schema;
}
