import { graphql } from "../graphql.ts";
import { Refusal } from "../outcome.ts";
import { readProject } from "./project-input.ts";
import { projectRecord, OwnProject } from "./project-record.ts";
import { ownKind } from "./own-kind.ts";

const WrittenProject = graphql(
  `
    fragment WrittenProject on EsfProjectResult @_unmask {
      __typename
      ... on EsfProject {
        ...OwnProject
      }
      ... on VersionConflict {
        current {
          ... on EsfProject {
            ...OwnProject
          }
        }
      }
      ...Refusal
    }
  `,
  [OwnProject, Refusal],
);

const ReadProject = graphql(
  `
    query ReadOwnProject($id: ID!) {
      node(id: $id) {
        __typename
        ... on EsfProject {
          ...OwnProject
        }
      }
    }
  `,
  [OwnProject],
);

const CreateProject = graphql(
  `
    mutation CreateOwnProject($language: Language, $input: CreateEsfProjectInput!) {
      written: createEsfProject(input: $input) {
        ...WrittenProject
      }
    }
  `,
  [WrittenProject],
);

const UpdateProject = graphql(
  `
    mutation UpdateOwnProject($language: Language, $input: UpdateEsfProjectInput!) {
      written: updateEsfProject(input: $input) {
        ...WrittenProject
      }
    }
  `,
  [WrittenProject],
);

const DeleteProject = graphql(
  `
    mutation DeleteOwnProject($language: Language, $input: DeleteEsfProjectInput!) {
      written: deleteEsfProject(input: $input) {
        ...WrittenProject
      }
    }
  `,
  [WrittenProject],
);

/** ESF projects, as the people of the association that keeps the record see them. */
export const projectKind = ownKind({
  path: "/arbete/projekt",
  name: (say) => say("projektet", "the project"),
  publicAddress: ({ owner, slug }) => `/projekt/${owner.slug}/${slug}`,
  readForm: readProject,
  recordOf: projectRecord,
  async find(client, id) {
    const { node } = await client.query(ReadProject, { id });
    return node?.__typename === "EsfProject" ? node : null;
  },
  create: async (client, input) => (await client.mutate(CreateProject, { input })).written,
  update: async (client, input) => (await client.mutate(UpdateProject, { input })).written,
  remove: async (client, input) => (await client.mutate(DeleteProject, { input })).written,
});
