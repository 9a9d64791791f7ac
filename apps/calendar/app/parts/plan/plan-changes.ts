import { useEffect, useState } from "react";
import { useRevalidator } from "react-router";
import { graphql } from "../../graphql.ts";
import { followed } from "./followed.ts";

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
    // The first tells the plan as it is, which the page shows already, or nearly so.
    let isNews = false;
    void followed(PlanMoved, { themeWeek }, ending.signal, () => {
      if (isNews) setChangedAt(new Date());
      isNews = true;
      void revalidate();
    });
    return () => ending.abort();
  }, [themeWeek, revalidate]);
  return changedAt;
}
