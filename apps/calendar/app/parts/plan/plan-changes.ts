import { useCallback, useEffect, useRef, useState } from "react";
import { useNavigation, useRevalidator } from "react-router";
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

/** For how long after an act of one's own the news of a change is taken for that of the act, in ms. */
const ownForMs = 2000;

/** Reads the page anew whenever the plan has changed, and answers when somebody else last changed it; null: not yet. */
export function usePlanChanges(themeWeek: string): Date | null {
  const { revalidate } = useRevalidator();
  const [changedAt, setChangedAt] = useState<Date | null>(null);
  const isOwn = useIsOwn();
  useEffect(() => {
    const ending = new AbortController();
    // The first tells the plan as it is, which the page shows already, or nearly so.
    let isNews = false;
    void followed(PlanMoved, { themeWeek }, ending.signal, () => {
      if (isNews && !isOwn()) setChangedAt(new Date());
      isNews = true;
      void revalidate();
    });
    return () => ending.abort();
  }, [themeWeek, revalidate, isOwn]);
  return changedAt;
}

/** Tells whether a change that is heard of now is likely to be one that was sent from here: its news come about when its answer does. */
function useIsOwn(): () => boolean {
  const isActing = useNavigation().formMethod === "POST";
  const ownUntil = useRef(0);
  useEffect(() => {
    if (!isActing) return;
    ownUntil.current = Number.POSITIVE_INFINITY;
    return () => {
      ownUntil.current = performance.now() + ownForMs;
    };
  }, [isActing]);
  return useCallback(() => performance.now() < ownUntil.current, []);
}
