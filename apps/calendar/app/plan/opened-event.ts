import type { Client } from "@finsam/client";
import { graphql, type ResultOf } from "../graphql.ts";
import { type Fix, FindingFixes } from "./planner-query.ts";

const OpenedEventQuery = graphql(
  `
    query OpenedEvent($language: Language, $themeWeek: ID!, $event: ID!, $mayMove: Boolean!) {
      node(id: $themeWeek) {
        ... on ThemeWeek {
          plan {
            suggestions(event: $event) @include(if: $mayMove) {
              day
              time
              message(language: $language)
            }
            findings(event: $event) {
              hash
              ...FindingFixes
            }
          }
        }
      }
    }
  `,
  [FindingFixes],
);

type OpenedPlan = NonNullable<
  Extract<ResultOf<typeof OpenedEventQuery>["node"], { readonly plan: unknown }>["plan"]
>;

/** A free time for an event: the day, the start by the clocks where the event is (HH:MM) and why, as a sentence. */
export type Suggestion = NonNullable<OpenedPlan["suggestions"]>[number];

/** What is offered for an event of a plan that is open: made for this one alone, since each move is tried against the whole plan. */
export interface OpenedEvent {
  /** Where it could be instead, the cheapest first; none for who may not move it. */
  readonly suggestions: readonly Suggestion[];
  /** What would make a finding go, by the finding's hash. */
  readonly fixes: Readonly<Record<string, readonly Fix[]>>;
}

/** What is offered for an event of a week's plan. `mayMove`: whether the reader may move it, or propose that. */
export async function openedEvent(
  client: Client,
  of: { readonly themeWeek: string; readonly event: string; readonly mayMove: boolean },
): Promise<OpenedEvent> {
  const { node } = await client.query(OpenedEventQuery, of);
  const plan = node && "plan" in node ? node.plan : null;
  return {
    suggestions: plan?.suggestions ?? [],
    fixes: Object.fromEntries((plan?.findings ?? []).map(({ hash, fixes }) => [hash, fixes])),
  };
}
