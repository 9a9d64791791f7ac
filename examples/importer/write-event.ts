import type { Client } from "@finsam/client";
import type { FinsamSchema } from "@finsam/client/tada";
import { initGraphQLTada, type ResultOf, type VariablesOf } from "gql.tada";

const graphql = initGraphQLTada<FinsamSchema>();

const Create = graphql(`
  mutation CreateDraft($input: CreateEventInput!) {
    written: createEvent(input: $input) {
      __typename
      ... on Event {
        id
        version
      }
      ... on InvalidInput {
        issues {
          path
          message
        }
      }
      ... on NotAllowed {
        message
      }
      ... on OwnedElsewhere {
        message
        url
      }
      ... on RateLimited {
        retryAfterSeconds
      }
    }
  }
`);

const Update = graphql(`
  mutation UpdateDraft($input: UpdateEventInput!) {
    written: updateEvent(input: $input) {
      __typename
      ... on Event {
        id
        version
      }
      ... on InvalidInput {
        issues {
          path
          message
        }
      }
      ... on NotAllowed {
        message
      }
      ... on OwnedElsewhere {
        message
        url
      }
      ... on RateLimited {
        retryAfterSeconds
      }
    }
  }
`);

const Association = graphql(`
  query Association($slug: String!) {
    association(slug: $slug) {
      name
    }
  }
`);

/** Stops where the association is not there: nothing of the endpoint's answers would tell that from a deleted event. */
export async function requireAssociation(client: Client, slug: string): Promise<void> {
  const { association } = await client.query(Association, { slug });
  if (association === null) throw new Stopped(`Det finns inget förbund som heter ${slug}`);
}

/** What became of one event: it is as it was sent, or it was left alone for a reason that a person can act on. */
export type Written =
  | { readonly ok: true; readonly id: string; readonly version: number }
  | { readonly ok: false; readonly reason: string };

/** No event can be written: whoever runs the program has to do something first. */
export class Stopped extends Error {}

/** Creates an event, or answers what was created when the same was sent before. */
export async function createEvent(
  client: Client,
  input: VariablesOf<typeof Create>["input"],
): Promise<Written> {
  const { written } = await client.mutate(Create, { input });
  return readWritten(written);
}

/** Changes an event, unless somebody else has done so since `expectedVersion`. */
export async function updateEvent(
  client: Client,
  input: VariablesOf<typeof Update>["input"],
): Promise<Written> {
  const { written } = await client.mutate(Update, { input });
  return readWritten(written);
}

/** Deals with every answer there is: TypeScript says so if one is added to the schema. */
function readWritten(written: ResultOf<typeof Create | typeof Update>["written"]): Written {
  switch (written.__typename) {
    case "Event":
      return { ok: true, id: written.id, version: written.version };
    case "InvalidInput":
      return {
        ok: false,
        reason: written.issues
          .map(({ path, message }) => `${path.join(".")}: ${message}`)
          .join("; "),
      };
    case "VersionConflict":
      return { ok: false, reason: "någon har ändrat den i Finsam, så den lämnas som den är" };
    case "NotFound":
      return { ok: false, reason: "den är borttagen i Finsam, och skapas inte igen" };
    case "NotSignedIn":
      throw new Stopped("FINSAM_TOKEN gäller inte. Skapa en ny token");
    case "NotAllowed":
      throw new Stopped(written.message);
    case "OwnedElsewhere":
      throw new Stopped(`${written.message}: ${written.url ?? "okänd adress"}`);
    case "RateLimited":
      throw new Stopped(`För många ändringar. Kör igen om ${written.retryAfterSeconds} sekunder`);
    default:
      throw new Stopped(`Okänt svar: ${JSON.stringify(written satisfies never)}`);
  }
}
