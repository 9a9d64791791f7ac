import { graphql } from "../graphql.ts";
import { Refusal } from "../outcome.ts";
import { documentPath } from "../parts/document-item.tsx";
import { readDocument } from "./document-input.ts";
import { documentRecord, OwnDocument } from "./document-record.ts";
import { ownKind } from "./own-kind.ts";

const WrittenDocument = graphql(
  `
    fragment WrittenDocument on DocumentResult @_unmask {
      __typename
      ... on Document {
        ...OwnDocument
      }
      ... on VersionConflict {
        current {
          ... on Document {
            ...OwnDocument
          }
        }
      }
      ...Refusal
    }
  `,
  [OwnDocument, Refusal],
);

const ReadDocument = graphql(
  `
    query ReadOwnDocument($id: ID!) {
      node(id: $id) {
        __typename
        ... on Document {
          ...OwnDocument
        }
      }
    }
  `,
  [OwnDocument],
);

const CreateDocument = graphql(
  `
    mutation CreateOwnDocument($language: Language, $input: CreateDocumentInput!) {
      written: createDocument(input: $input) {
        ...WrittenDocument
      }
    }
  `,
  [WrittenDocument],
);

const UpdateDocument = graphql(
  `
    mutation UpdateOwnDocument($language: Language, $input: UpdateDocumentInput!) {
      written: updateDocument(input: $input) {
        ...WrittenDocument
      }
    }
  `,
  [WrittenDocument],
);

const DeleteDocument = graphql(
  `
    mutation DeleteOwnDocument($language: Language, $input: DeleteDocumentInput!) {
      written: deleteDocument(input: $input) {
        ...WrittenDocument
      }
    }
  `,
  [WrittenDocument],
);

/** Documents, as the people of the association that keeps them see them. */
export const documentKind = ownKind({
  path: "/arbete/dokument",
  name: (say) => say("dokumentet", "the document"),
  publicAddress: (document) => documentPath(document, "sv"),
  readForm: readDocument,
  recordOf: documentRecord,
  async find(client, id) {
    const { node } = await client.query(ReadDocument, { id });
    return node?.__typename === "Document" ? node : null;
  },
  create: async (client, input) => (await client.mutate(CreateDocument, { input })).written,
  update: async (client, input) => (await client.mutate(UpdateDocument, { input })).written,
  remove: async (client, input) => (await client.mutate(DeleteDocument, { input })).written,
});
