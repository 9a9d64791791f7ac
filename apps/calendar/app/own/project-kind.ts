import { graphql } from "../graphql.ts";
import { Refusal } from "../outcome.ts";
import { readProject } from "./project-input.ts";
import { projectRecord, OwnProject } from "./project-record.ts";
import { only, type OwnKind, unitFields, unreadable, writtenOf } from "./own-record.ts";

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
export const projectKind: OwnKind = {
  path: "/arbete/projekt",
  name: "projektet",
  publicAddress: ({ owner, slug }) => `/projekt/${owner.slug}/${slug}`,
  async read(client, id) {
    const { node } = await client.query(ReadProject, { id });
    return node?.__typename === "EsfProject" ? projectRecord(node) : null;
  },
  async create(client, values, { association, key, visibility }) {
    const { input, issues } = readProject(values);
    if (issues.length > 0) return unreadable(issues);
    const { written } = await client.mutate(CreateProject, {
      input: { ...input, association, idempotencyKey: key, visibility },
    });
    return writtenOf(written, projectRecord);
  },
  async update(client, seen, { values, units, visibility }) {
    const { input, issues } = readProject(values);
    if (issues.length > 0) return unreadable(issues);
    const { written } = await client.mutate(UpdateProject, {
      input: { ...seen, ...only(input, unitFields(units)), ...(visibility && { visibility }) },
    });
    return writtenOf(written, projectRecord);
  },
  async remove(client, seen) {
    const { written } = await client.mutate(DeleteProject, { input: seen });
    return writtenOf(written, projectRecord);
  },
  acts: {},
};
