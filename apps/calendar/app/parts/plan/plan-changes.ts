import { createClient } from "@finsam/client";
import { useEffect, useState } from "react";
import { useRevalidator } from "react-router";
import { graphql } from "../../graphql.ts";

/** Only that something has changed: the page then reads the plan as it shows it. */
const PlanMoved = graphql(`
  subscription PlanMoved($themeWeek: ID!) {
    planChanged(themeWeek: $themeWeek) {
      __typename
    }
  }
`);

/** Reads the page anew whenever an arranger has changed the plan, and answers when that was last; null: not yet. */
export function usePlanChanges(themeWeek: string): Date | null {
  const { revalidate } = useRevalidator();
  const [changedAt, setChangedAt] = useState<Date | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    void follow(themeWeek, ending.signal, (isNews) => {
      if (isNews) setChangedAt(new Date());
      void revalidate();
    });
    return () => ending.abort();
  }, [themeWeek, revalidate]);
  return changedAt;
}

async function follow(
  themeWeek: string,
  signal: AbortSignal,
  onPlan: (isNews: boolean) => void,
): Promise<void> {
  const client = createClient({ url: new URL("/graphql", location.href).href });
  // The first tells the plan as it is, which the page shows already, or nearly so.
  let isNews = false;
  try {
    for await (const _plan of client.subscribe(PlanMoved, { themeWeek }, { signal })) {
      onPlan(isNews);
      isNews = true;
    }
  } catch (error) {
    // The page stays readable without news of others, as it is without scripts.
    if (!signal.aborted) console.warn("The plan is no longer followed", error);
  }
}
