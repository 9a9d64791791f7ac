import type { FormValues } from "../form/form-values.ts";
import { idsOf, shownValues } from "../form/shown-values.ts";
import { graphql, type ResultOf } from "../graphql.ts";
import { type OwnRecord, OwnedFields, ownRecord } from "./own-record.ts";

/** All of a piece of news that its form shows. */
export const OwnNews = graphql(
  `
    fragment OwnNews on NewsItem @_unmask {
      ...OwnedFields
      title
      kind
      lead
      text
      publishedOn
      lastDay
      events {
        id
      }
      initiatives {
        id
      }
      esfProjects {
        id
      }
      documents {
        id
      }
    }
  `,
  [OwnedFields],
);

/** A piece of news with all that its form shows. */
export type OwnNewsNode = ResultOf<typeof OwnNews>;

/** A piece of news as its people keep it. */
export function newsRecord(item: OwnNewsNode): OwnRecord {
  return ownRecord(item, { title: item.title, values: newsValues(item) });
}

/** What the form shows of a piece of news. */
export function newsValues(
  item: Omit<OwnNewsNode, keyof ResultOf<typeof OwnedFields>>,
): FormValues {
  const { title, kind, lead, text, publishedOn, lastDay } = item;
  return shownValues({
    single: { title, kind, lead, text, publishedOn, lastDay },
    several: {
      eventIds: idsOf(item.events),
      initiativeIds: idsOf(item.initiatives),
      esfProjectIds: idsOf(item.esfProjects),
      documentIds: idsOf(item.documents),
    },
  });
}
