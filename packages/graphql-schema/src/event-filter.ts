import type { Prisma } from "@finsam/database";
import { addDays, type Day, MAX_EVENT_DAYS } from "@finsam/domain";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { Audience, EventKind, EventStatus, Visibility } from "./enum.ts";
import { uuidOf } from "./global-id.ts";
import { textCondition } from "./text.ts";
import { placedByArranger } from "./theme-week-consent.ts";
import { visible, visibleWeeks } from "./visible.ts";

export const EventFilter = builder.inputType("EventFilter", {
  description:
    "Which events. Parts that are left out filter nothing; all that are given must hold.",
  fields: (t) => ({
    associations: t.stringList({
      description: "Slugs of associations: owner or confirmed organiser.",
    }),
    from: t.field({
      type: "Date",
      description: "Events with a day on or after this one, inclusive: overlap of days.",
    }),
    to: t.field({
      type: "Date",
      description: "Events with a day on or before this one, inclusive: overlap of days.",
    }),
    municipalities: t.stringList({ description: "Codes (kommunkod) of where the event is." }),
    kinds: t.field({ type: [EventKind], description: "Any of these kinds." }),
    audience: t.field({ type: [Audience], description: "For any of these audiences." }),
    status: t.field({ type: [EventStatus], description: "Any of these." }),
    visibility: t.field({
      type: [Visibility],
      description: "Any of these (synlighet), among those that one may see.",
    }),
    series: t.id({ description: "Of this series." }),
    themeWeek: t.id({ description: "In this theme week, placed there by one of its arrangers." }),
    initiative: t.id({ description: "About this insats." }),
    esfProject: t.id({ description: "About this ESF project." }),
    online: t.boolean({ description: "Online (hybrid included), or not online." }),
    text: t.string({
      description:
        "Every word of it begins a word in names or texts; inflected and unaccented forms are found too.",
    }),
  }),
});

/** The filter as a condition on events. */
export function eventWhere(
  filter: typeof EventFilter.$inferInput | null | undefined,
  context: Context,
): Prisma.EventWhereInput {
  if (!filter) return {};
  const { series, themeWeek, initiative, esfProject } = filter;
  return {
    AND: [
      filter.associations
        ? {
            associations: {
              some: {
                belongs: true,
                association: {
                  is: { AND: [visible(context), { slug: { in: filter.associations } }] },
                },
              },
            },
          }
        : {},
      themeWeek
        ? {
            ...placedByArranger(uuidOf("ThemeWeek", themeWeek, "filter.themeWeek")),
            themeWeek: { is: visibleWeeks(context) },
          }
        : {},
      textCondition(filter.text),
    ],
    ...(filter.from ? { endsOn: { gte: dateOf(filter.from) } } : {}),
    ...(filter.to ? { startsOn: { lte: dateOf(filter.to) } } : {}),
    sortAt: sortBounds(filter),
    ...(filter.municipalities ? { municipalityCode: { in: filter.municipalities } } : {}),
    ...(filter.kinds ? { kind: { in: filter.kinds } } : {}),
    ...(filter.audience ? { audience: { hasSome: filter.audience } } : {}),
    ...(filter.status ? { status: { in: filter.status } } : {}),
    ...(filter.visibility ? { visibility: { in: filter.visibility } } : {}),
    ...(series
      ? {
          seriesId: uuidOf("EventSeries", series, "filter.series"),
          series: { is: visible(context) },
        }
      : {}),
    ...(initiative
      ? {
          initiatives: {
            some: {
              initiativeId: uuidOf("Initiative", initiative, "filter.initiative"),
              initiative: { is: visible(context) },
            },
          },
        }
      : {}),
    ...(esfProject
      ? {
          esfProjects: {
            some: {
              esfProjectId: uuidOf("EsfProject", esfProject, "filter.esfProject"),
              esfProject: { is: visible(context) },
            },
          },
        }
      : {}),
    ...(typeof filter.online === "boolean" ? { online: filter.online } : {}),
  };
}

/**
 * What overlap with days means for the sort instant. It follows from the bounds above, since no event lasts longer than
 * a year; it is said so that the database enters the list where it begins to matter, not at its start. A day is left at
 * each end for time zones.
 */
function sortBounds({ from, to }: { from?: Day | null; to?: Day | null }) {
  return {
    // At the ends of time there is no day further out, and nothing to be gained.
    ...(from && from > "0003" ? { gte: dateOf(addDays(from, -MAX_EVENT_DAYS - 1)) } : {}),
    ...(to && to < "9999" ? { lt: dateOf(addDays(to, 2)) } : {}),
  };
}

function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
