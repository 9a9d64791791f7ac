import { jsonLdOfEvent } from "@finsam/formats";
import { type FragmentOf, graphql } from "./graphql.ts";

/** What machines are told of an event. */
export const WrittenEventFacts = graphql(`
  fragment WrittenEventFacts on Event @_unmask {
    slug
    title
    summary
    startsOn
    endsOn
    datePrecision
    doorsAt
    startsAt
    endsAt
    status
    previousStartsOn
    previousStartsAt
    venue {
      name
      room
      streetAddress
      locality
      municipality {
        name
      }
    }
    online
    onlineUrl
    owner {
      slug
    }
    organisers {
      name
      website
    }
    coOrganisers {
      name
      website
    }
    registration {
      status
      deadlineOn
      url
      priceSek
    }
    capacity
    partOf {
      slug
      title
      owner {
        slug
      }
    }
    parts {
      slug
      title
      owner {
        slug
      }
    }
  }
`);

/** An event in the words of schema.org. It is in Swedish whatever the page is, so it names the Swedish page. */
export function eventJsonLd(event: FragmentOf<typeof WrittenEventFacts>, origin: string) {
  const { partOf, parts, organisers, coOrganisers } = event;
  const written = (other: { slug: string; title: string; owner: { slug: string } }) => {
    return { title: other.title, url: origin + eventPath(other) };
  };
  return jsonLdOfEvent({
    ...event,
    url: origin + eventPath(event),
    organisers: [...organisers, ...coOrganisers],
    partOf: partOf === null ? null : written(partOf),
    parts: parts.map(written),
  });
}

/** The Swedish address of an event's page. */
export function eventPath({
  slug,
  owner,
}: {
  readonly slug: string;
  readonly owner: { readonly slug: string };
}): string {
  return `/aktiviteter/${owner.slug}/${slug}`;
}
