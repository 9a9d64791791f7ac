import type { Client } from "@finsam/client";
import { graphql } from "../graphql.ts";

const SuggestionsQuery = graphql(`
  query Suggestions($language: Language, $themeWeek: ID!, $event: ID!) {
    node(id: $themeWeek) {
      ... on ThemeWeek {
        plan {
          suggestions(event: $event) {
            day
            time
            message(language: $language)
          }
        }
      }
    }
  }
`);

/** A free time for an event. */
export interface Suggestion {
  readonly day: string;
  /** By the clocks where the event is, HH:MM. */
  readonly time: string;
  /** Why, as a sentence. */
  readonly message: string;
}

/** Where an event of a week's plan could be instead. */
export async function suggestionsFor(
  client: Client,
  themeWeek: string,
  event: string,
): Promise<readonly Suggestion[]> {
  const { node } = await client.query(SuggestionsQuery, { themeWeek, event });
  return (node && "plan" in node ? node.plan?.suggestions : undefined) ?? [];
}
