import type { Event, Fields } from "@finsam/domain";
import type { ReleasedEvent } from "../plan.ts";
import { modeOf, type PlannedEvent } from "../planned-event.ts";
import { toldBy } from "../rule/moved-since-release.ts";
import { comparableName } from "../same-name.ts";
import { inBoth, titleOf } from "../wording.ts";
import type { Fix } from "./fix.ts";
import type { Fixable } from "./fixable.ts";

/** W13: a new release tells people, or the event goes back to what they were told. */
export function releaseFixes({ events, plan }: Fixable): Fix[] {
  const { week, releases } = plan.input;
  return events.flatMap((planned): Fix[] => {
    const told = toldBy(releases).get(planned.id)?.[0];
    return [
      {
        sentence: inBoth((language) =>
          language === "sv"
            ? `Ge klartecken för ${titleOf(planned, language)} och gör en ny utgåva`
            : `Sign off ${titleOf(planned, language)} and make a new release`,
        ),
        eventId: planned.id,
        ownerId: week.ownerId,
        action: { kind: "RELEASE" },
      },
      ...(told === undefined || "placementHash" in told ? [] : goingBack(planned, told)),
    ];
  });
}

/** Where a release tells too little of the place for it to be made again, nothing is offered. */
function goingBack(planned: PlannedEvent, told: ReleasedEvent): Fix[] {
  const { event } = planned;
  if (modeOf(event) !== told.mode) return [];
  if (comparableName(event.venue?.name) !== comparableName(told.venue)) return [];
  return [
    {
      sentence: inBoth((language) =>
        language === "sv"
          ? `Ändra tillbaka ${titleOf(planned, language)} till det som utgåvan säger`
          : `Change ${titleOf(planned, language)} back to what the release says`,
      ),
      eventId: planned.id,
      ownerId: planned.ownerId,
      action: { kind: "CHANGE_EVENT", change: fieldsAsReleased(event, told) },
    },
  ];
}

function fieldsAsReleased({ venue, doorsAt }: Event, told: ReleasedEvent): Fields {
  const { startsOn, endsOn, startsAt, endsAt, room } = told;
  const isTooLate = startsAt === null || (doorsAt !== null && doorsAt > startsAt);
  return {
    startsOn,
    endsOn,
    startsAt,
    endsAt,
    ...(doorsAt !== null && isTooLate ? { doorsAt: null } : {}),
    ...(venue === null ? {} : { venue: { ...venue, room } }),
  };
}
