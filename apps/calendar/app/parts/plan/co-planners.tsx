import { useEffect, useState } from "react";
import { graphql, type ResultOf } from "../../graphql.ts";
import { useSay } from "../../use-language.ts";
import { followed } from "./followed.ts";

const CoPlannersNow = graphql(`
  subscription CoPlannersNow($themeWeek: ID!, $event: ID) {
    coPlanners(themeWeek: $themeWeek, event: $event) {
      name
      association {
        shortName
      }
      event {
        id
        title
      }
    }
  }
`);

/** Somebody else who has the plan open. */
export type CoPlanner = NonNullable<ResultOf<typeof CoPlannersNow>["coPlanners"]>[number];

/** Who else has the plan open now; the others see which event is open here. */
export function useCoPlanners(themeWeek: string, event: string | undefined): readonly CoPlanner[] {
  const [planners, setPlanners] = useState<readonly CoPlanner[]>([]);
  useEffect(() => {
    const ending = new AbortController();
    const variables = { themeWeek, event: event ?? null };
    void followed(CoPlannersNow, variables, ending.signal, ({ coPlanners }) =>
      setPlanners(coPlanners ?? []),
    );
    return () => ending.abort();
  }, [themeWeek, event]);
  return planners;
}

/** Who else is there, in words; nothing where nobody is. */
export function CoPlanners({ planners }: { readonly planners: readonly CoPlanner[] }) {
  const say = useSay();
  if (planners.length === 0) return null;
  return (
    <p className="co-planners">
      {say("Här just nu:", "Here now:")}{" "}
      {planners
        .map(({ name, association, event }) => {
          const where = association?.shortName ?? say("någon", "somebody");
          const who = name === null ? where : `${name} (${where})`;
          if (event === null) return who;
          return say(`${who}, med ”${event.title}” öppen`, `${who}, with “${event.title}” open`);
        })
        .join("; ")}
    </p>
  );
}
