import type { Finding } from "../../plan/planner-query.ts";
import { useSay } from "../../use-language.ts";
import { ActButton } from "../form/act-button.tsx";

/** Says of two events that clash that they must not go at once. What owners allow is offered as a fix. */
export function PairChoice({
  finding: { events, rule, isAcknowledged },
  mine,
}: {
  readonly finding: Finding;
  readonly mine: readonly string[];
}) {
  const say = useSay();
  const owner = events.map((event) => event.owner.slug).find((slug) => mine.includes(slug));
  if (events.length !== 2 || owner === undefined || isAcknowledged || rule !== "W3") return null;
  return (
    <ActButton
      label={say("De ska aldrig gå samtidigt", "They must never be at the same time")}
      variant="tertiary"
      fields={{
        intent: "declare",
        events: events.map(({ id }) => id).join(" "),
        association: owner,
        kind: "AVOID",
      }}
    />
  );
}
