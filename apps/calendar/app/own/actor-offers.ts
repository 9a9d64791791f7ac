import type { Client } from "@finsam/client";
import { municipalities } from "@finsam/domain/register";
import { graphql } from "../graphql.ts";
import type { InitiativeOffers } from "./initiative-sections.ts";
import { ActorRow, actorOption } from "./actor-row.ts";
import { byName, offered } from "./options.ts";

const OffersQuery = graphql(
  `
    query ActorOffers($own: [String!]!, $id: ID!, $isNew: Boolean!) {
      associations {
        id
        slug
        name
        memberships {
          party {
            code
            name
            kind
          }
        }
      }
      initiatives(filter: { associations: $own }, first: 100) {
        edges {
          node {
            id
            name
          }
        }
      }
      node(id: $id) @skip(if: $isNew) {
        __typename
        ... on Initiative {
          municipalities {
            code
            name
          }
          operators {
            ...ActorRow
          }
          partOf {
            id
            name
          }
          predecessor {
            id
            name
          }
        }
        ... on EsfProject {
          projectOwner {
            ...ActorRow
          }
          partners {
            ...ActorRow
          }
          subprojects {
            owner {
              ...ActorRow
            }
            initiative {
              id
              name
            }
          }
        }
      }
    }
  `,
  [ActorRow],
);

/** What the forms of insatser and projects offer, for a record of one of these associations; what it has already is among it. */
export async function actorOffers(
  client: Client,
  own: readonly string[],
  id: string | undefined,
): Promise<InitiativeOffers> {
  const asked = { own: [...own], id: id ?? "", isNew: id === undefined };
  const { associations, initiatives, node } = await client.query(OffersQuery, asked);
  const initiative = node?.__typename === "Initiative" ? node : undefined;
  const project = node?.__typename === "EsfProject" ? node : undefined;
  const parties = associations.flatMap(({ memberships }) => memberships.map(({ party }) => party));
  const nearby = associations
    .filter(({ slug }) => own.includes(slug))
    .flatMap(({ memberships }) => memberships.map(({ party }) => party))
    .filter(({ kind }) => kind === "MUNICIPALITY");
  const known = [
    ...(initiative?.operators ?? []),
    ...(project?.partners ?? []),
    ...(project?.projectOwner == null ? [] : [project.projectOwner]),
    ...(project?.subprojects ?? []).flatMap(({ owner }) => owner ?? []),
  ];
  return {
    municipalities: byName(municipalities.map(({ code, name }) => ({ value: code, label: name }))),
    nearby: byName(
      [...nearby, ...(initiative?.municipalities ?? [])].map(({ code, name }) => ({
        value: code,
        label: name,
      })),
    ),
    actors: byName([
      ...known.flatMap((actor) => actorOption(actor) ?? []),
      ...associations.map(({ id: of, name }) => ({ value: `association:${of}`, label: name })),
      ...parties.map(({ code, name }) => ({ value: `party:${code}`, label: name })),
    ]),
    initiatives: offered(
      initiatives.edges.map(({ node: one }) => one).filter((one) => one.id !== id),
      [
        initiative?.partOf,
        initiative?.predecessor,
        ...(project?.subprojects ?? []).map((part) => part.initiative),
      ],
    ),
  };
}
