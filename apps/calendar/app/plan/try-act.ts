import { addDays, daysBetween, instantOf } from "@finsam/domain";
import { graphql } from "../graphql.ts";
import type { Outcome } from "../outcome.ts";
import type { ActParts } from "./act-parts.ts";
import { eventBefore, goneEvent } from "./change-act.ts";
import type { Before } from "./event-before.ts";
import { startTime } from "./moves.ts";
import type { PlanForm } from "./plan-form.ts";

/** What a change would do to the plan. Nothing is saved. */
const TryChange = graphql(`
  query TryChange($language: Language, $themeWeek: ID!, $changes: [WhatIfChangeInput!]!) {
    node(id: $themeWeek) {
      ... on ThemeWeek {
        __typename
        plan {
          whatIf(changes: $changes) {
            new {
              message(language: $language)
            }
            gone {
              message(language: $language)
            }
          }
        }
      }
    }
  }
`);

/** Tells what would come of moving an event there, and changes nothing. */
export async function tryMove(
  parts: ActParts,
  { event, day, time }: Extract<PlanForm, { readonly intent: "try" }>,
): Promise<Outcome> {
  const { client, week, say } = parts;
  const before = await eventBefore(parts, event);
  if (before === undefined) return goneEvent(say);
  const changes = [{ event, change: movedTo(before, day, time || startTime(before)) }];
  const { node } = await client.query(TryChange, { themeWeek: week.id, changes });
  const tried = node?.__typename === "ThemeWeek" ? node.plan?.whatIf : undefined;
  if (tried === undefined) return goneEvent(say);
  const details = [
    ...tried.new.map(({ message }) => say(`Tillkommer: ${message}`, `New: ${message}`)),
    ...tried.gone.map(({ message }) => say(`Försvinner: ${message}`, `Gone: ${message}`)),
  ];
  const { title } = before;
  const message =
    details.length === 0
      ? say(
          `Inget ändras av att ”${title}” flyttas dit. Inget är sparat.`,
          `Nothing changes if “${title}” is moved there. Nothing is saved.`,
        )
      : say(
          `Det här händer om ”${title}” flyttas dit. Inget är sparat.`,
          `This happens if “${title}” is moved there. Nothing is saved.`,
        );
  return { kind: "done", message, details };
}

/** What a move changes of an event: its length, and the time from doors to start, stay. */
function movedTo(before: Before, day: string, time: string | undefined) {
  const { startsOn, endsOn, startsAt, endsAt, doorsAt, timeZone } = before;
  const days = { startsOn: day, endsOn: addDays(day, daysBetween(startsOn, endsOn)) };
  if (time === undefined) return days;
  const start = instantOf(day, time, timeZone);
  const shift = startsAt === null ? undefined : Date.parse(start) - Date.parse(startsAt);
  const shifted = (instant: string | null) =>
    instant === null || shift === undefined
      ? null
      : new Date(Date.parse(instant) + shift).toISOString();
  return { ...days, startsAt: start, endsAt: shifted(endsAt), doorsAt: shifted(doorsAt) };
}
