import { graphql, type ResultOf } from "./graphql.ts";
import type { Web } from "./web-context.ts";
import { swedishDay } from "./words/swedish-day.ts";

// Without the time as of which it holds, so that the endpoint's store can answer it.
const SourceStates = graphql(`
  query SourceStates {
    sources {
      state
      association {
        slug
      }
    }
  }
`);

const Sources = graphql(`
  query Sources {
    sources {
      kind
      state
      asOf
      since
      reason
      license
      url
      association {
        slug
        name
        shortName
      }
    }
  }
`);

/** A source with all that is told of it. */
export type Source = ResultOf<typeof Sources>["sources"][number];

/** Every source, by the name of its association. */
export async function allSources({ client }: Web): Promise<readonly Source[]> {
  return (await client.query(Sources)).sources;
}

/** Sources that aren't up to date, on the day that they are asked for. */
export interface LateSources {
  readonly sources: readonly Source[];
  readonly today: string;
}

/**
 * The sources that aren't up to date: of these associations, by their slugs; without slugs, all. What a page shows of
 * them may be older than it seems, so it says so.
 */
export async function lateSources(site: Web, slugs?: readonly string[]): Promise<LateSources> {
  const isAsked = (slug: string) => slugs === undefined || slugs.includes(slug);
  const isLate = ({
    state,
    association,
  }: Pick<Source, "state"> & { association: { slug: string } }) =>
    state !== "LIVE" && isAsked(association.slug);
  const { sources } = await site.client.query(SourceStates);
  const late = sources.some(isLate) ? (await allSources(site)).filter(isLate) : [];
  return { sources: late, today: swedishDay(site.now()) };
}
