import type { FormValues } from "../form/form-values.ts";
import { idsOf, shownValues } from "../form/shown-values.ts";
import { graphql, type ResultOf } from "../graphql.ts";
import { type OwnRecord, OwnedFields, ownRecord } from "./own-record.ts";

/** All of a document that its form shows. */
export const OwnDocument = graphql(
  `
    fragment OwnDocument on Document @_unmask {
      ...OwnedFields
      title
      kind
      summary
      publishedOn
      url
      mediaType
      language
      initiatives {
        id
      }
      esfProjects {
        id
      }
    }
  `,
  [OwnedFields],
);

/** A document with all that its form shows. */
export type OwnDocumentNode = ResultOf<typeof OwnDocument>;

/** A document as its people keep it. */
export function documentRecord(document: OwnDocumentNode): OwnRecord {
  return ownRecord(document, { title: document.title, values: documentValues(document) });
}

/** What the form shows of a document. */
export function documentValues(
  document: Omit<OwnDocumentNode, keyof ResultOf<typeof OwnedFields>>,
): FormValues {
  const { title, kind, summary, publishedOn, url, mediaType, language } = document;
  return shownValues({
    single: { title, kind, summary, publishedOn, url, mediaType, language },
    several: {
      initiativeIds: idsOf(document.initiatives),
      esfProjectIds: idsOf(document.esfProjects),
    },
  });
}
