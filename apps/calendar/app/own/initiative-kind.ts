import { graphql } from "../graphql.ts";
import { Refusal } from "../outcome.ts";
import { readInitiative } from "./initiative-input.ts";
import { initiativeRecord, OwnInitiative } from "./initiative-record.ts";
import { ownKind } from "./own-kind.ts";

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
export const initiativeKind = ownKind({
  path: "/arbete/insatser",
  name: (say) => say("insatsen", "the service"),
  publicAddress: ({ owner, slug }) => `/insatser/${owner.slug}/${slug}`,
  readForm: readInitiative,
  recordOf: initiativeRecord,
  async find(client, id) {
    const { node } = await client.query(ReadInitiative, { id });
    return node?.__typename === "Initiative" ? node : null;
  },
  create: async (client, input) => (await client.mutate(CreateInitiative, { input })).written,
  update: async (client, input) => (await client.mutate(UpdateInitiative, { input })).written,
  remove: async (client, input) => (await client.mutate(DeleteInitiative, { input })).written,
});
