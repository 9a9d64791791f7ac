import { graphql } from "../graphql.ts";
import { Refusal } from "../outcome.ts";
import { readInitiative } from "./initiative-input.ts";
import { initiativeRecord, OwnInitiative } from "./initiative-record.ts";
import { only, type OwnKind, unitFields, unreadable, writtenOf } from "./own-record.ts";

const WrittenInitiative = graphql(
  `
    fragment WrittenInitiative on InitiativeResult @_unmask {
      __typename
      ... on Initiative {
        ...OwnInitiative
      }
      ... on VersionConflict {
        current {
          ... on Initiative {
            ...OwnInitiative
          }
        }
      }
      ...Refusal
    }
  `,
  [OwnInitiative, Refusal],
);

const ReadInitiative = graphql(
  `
    query ReadOwnInitiative($id: ID!) {
      node(id: $id) {
        __typename
        ... on Initiative {
          ...OwnInitiative
        }
      }
    }
  `,
  [OwnInitiative],
);

const CreateInitiative = graphql(
  `
    mutation CreateOwnInitiative($language: Language, $input: CreateInitiativeInput!) {
      written: createInitiative(input: $input) {
        ...WrittenInitiative
      }
    }
  `,
  [WrittenInitiative],
);

const UpdateInitiative = graphql(
  `
    mutation UpdateOwnInitiative($language: Language, $input: UpdateInitiativeInput!) {
      written: updateInitiative(input: $input) {
        ...WrittenInitiative
      }
    }
  `,
  [WrittenInitiative],
);

const DeleteInitiative = graphql(
  `
    mutation DeleteOwnInitiative($language: Language, $input: DeleteInitiativeInput!) {
      written: deleteInitiative(input: $input) {
        ...WrittenInitiative
      }
    }
  `,
  [WrittenInitiative],
);

/** Insatser, as the people of the association that finances them keep them. */
export const initiativeKind: OwnKind = {
  path: "/arbete/insatser",
  name: "insatsen",
  publicAddress: ({ owner, slug }) => `/insatser/${owner.slug}/${slug}`,
  async read(client, id) {
    const { node } = await client.query(ReadInitiative, { id });
    return node?.__typename === "Initiative" ? initiativeRecord(node) : null;
  },
  async create(client, values, { association, key, visibility }) {
    const { input, issues } = readInitiative(values);
    if (issues.length > 0) return unreadable(issues);
    const { written } = await client.mutate(CreateInitiative, {
      input: { ...input, association, idempotencyKey: key, visibility },
    });
    return writtenOf(written, initiativeRecord);
  },
  async update(client, seen, { values, units, visibility }) {
    const { input, issues } = readInitiative(values);
    if (issues.length > 0) return unreadable(issues);
    const { written } = await client.mutate(UpdateInitiative, {
      input: { ...seen, ...only(input, unitFields(units)), ...(visibility && { visibility }) },
    });
    return writtenOf(written, initiativeRecord);
  },
  async remove(client, seen) {
    const { written } = await client.mutate(DeleteInitiative, { input: seen });
    return writtenOf(written, initiativeRecord);
  },
  acts: {},
};
