import { graphql } from "../graphql.ts";

/** Who an actor is, and when. */
export const ActorFacts = graphql(`
  fragment ActorFacts on Actor @_unmask {
    from
    to
    association {
      slug
      name
    }
    memberParty {
      name
    }
    organisation {
      name
    }
  }
`);

/** An actor as the endpoint answers it. */
export interface ActorNames {
  readonly association: { readonly name: string } | null;
  readonly memberParty: { readonly name: string } | null;
  readonly organisation: { readonly name: string } | null;
}

/** What an actor is called; null where nothing of it is to be seen. */
export function actorName({ association, memberParty, organisation }: ActorNames): string | null {
  return (association ?? memberParty ?? organisation)?.name ?? null;
}
