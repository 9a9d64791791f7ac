import type { Client } from "@finsam/client";
import { municipalities } from "@finsam/domain/register";
import { graphql } from "../graphql.ts";
import type { Language } from "../language.ts";
import { daySpan } from "../words/event-time.ts";
import type { EventOffers } from "./event-sections.ts";
import { byName, offered } from "./options.ts";

const OffersQuery = graphql(`
  query EventOffers($own: [String!]!, $id: ID!, $isNew: Boolean!) {
    associations {
      id
      slug
      name
    }
    themeWeeks {
      id
      name
      startsOn
      endsOn
      arrangers {
        slug
      }
      owner {
        slug
      }
    }
    eventSeries {
      id
      name
      owner {
        slug
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
    esfProjects(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
    node(id: $id) @skip(if: $isNew) {
      ... on Event {
        namedOrganisers {
          id
          name
        }
        contributors {
          organisation {
            id
            name
          }
        }
        coOrganisers {
          id
          name
        }
        series {
          id
          name
        }
        themeWeek {
          id
          name
        }
        initiatives {
          id
          name
        }
        esfProjects {
          id
          name
        }
      }
    }
  }
`);

/** What the form of an event offers, for an event of one of these associations; what it has already is among it. */
export async function eventOffers(
  client: Client,
  own: readonly string[],
  id: string | undefined,
  language: Language,
): Promise<EventOffers> {
  const asked = { own: [...own], id: id ?? "", isNew: id === undefined };
  const answer = await client.query(OffersQuery, asked);
  const event = answer.node ?? undefined;
  const has = event !== undefined && "series" in event ? event : undefined;
  return {
    municipalities: byName(municipalities.map(({ code, name }) => ({ value: code, label: name }))),
    organisers: offered(answer.associations, has?.namedOrganisers),
    weeks: offered(
      answer.themeWeeks
        .filter(({ arrangers, owner }) =>
          [...arrangers, owner].some(({ slug }) => own.includes(slug)),
        )
        .map(({ startsOn, endsOn, ...week }) => ({
          id: week.id,
          name: `${week.name}, ${daySpan(startsOn, endsOn, language)}`,
        })),
      [has?.themeWeek],
    ),
    series: offered(
      answer.eventSeries.filter(({ owner }) => own.includes(owner.slug)),
      [has?.series],
    ),
    initiatives: offered(
      answer.initiatives.edges.map(({ node }) => node),
      has?.initiatives,
    ),
    projects: offered(
      answer.esfProjects.edges.map(({ node }) => node),
      has?.esfProjects,
    ),
    organisations: offered(
      [],
      [
        ...(has?.contributors ?? []).flatMap(({ organisation }) => organisation ?? []),
        ...(has?.coOrganisers ?? []),
      ],
    ),
  };
}
