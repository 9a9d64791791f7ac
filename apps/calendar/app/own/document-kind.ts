import { graphql } from "../graphql.ts";
import { Refusal } from "../outcome.ts";
import { documentPath } from "../parts/document-item.tsx";
import { readDocument } from "./document-input.ts";
import { documentRecord, OwnDocument } from "./document-record.ts";
import { only, type OwnKind, unitFields, unreadable, writtenOf } from "./own-record.ts";

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
export const documentKind: OwnKind = {
  path: "/arbete/dokument",
  name: "dokumentet",
  publicAddress: (document) => documentPath(document, "sv"),
  async read(client, id) {
    const { node } = await client.query(ReadDocument, { id });
    return node?.__typename === "Document" ? documentRecord(node) : null;
  },
  async create(client, values, { association, key, visibility }) {
    const { input, issues } = readDocument(values);
    if (issues.length > 0) return unreadable(issues);
    const { written } = await client.mutate(CreateDocument, {
      input: { ...input, association, idempotencyKey: key, visibility },
    });
    return writtenOf(written, documentRecord);
  },
  async update(client, seen, { values, units, visibility }) {
    const { input, issues } = readDocument(values);
    if (issues.length > 0) return unreadable(issues);
    const { written } = await client.mutate(UpdateDocument, {
      input: { ...seen, ...only(input, unitFields(units)), ...(visibility && { visibility }) },
    });
    return writtenOf(written, documentRecord);
  },
  async remove(client, seen) {
    const { written } = await client.mutate(DeleteDocument, { input: seen });
    return writtenOf(written, documentRecord);
  },
  acts: {},
};
