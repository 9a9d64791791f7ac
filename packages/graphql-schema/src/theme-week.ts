import { acceptances, seesInvited } from "@finsam/database";
import { isoWeekOf } from "@finsam/domain/weeks";
import { builder } from "./builder.ts";
import { Audience } from "./enum.ts";
import { associationById } from "./record-by-id.ts";
import { Association, columns, Event, ThemeWeek } from "./record.ts";
import { isPlacedIn } from "./theme-week-consent.ts";
import { ownedBy, visible, visibleEvents, visibleWeeks } from "./visible.ts";

builder.prismaObjectFields(ThemeWeek, (t) => ({
  owner: t.relation("owner", { description: "The association that leads the week." }),
  source: t.relation("source", { description: "Where the record comes from (källa)." }),
  name: t.exposeString("name", { description: "The name." }),
  theme: t.exposeString("theme", { description: "The theme (tema)." }),
  audiences: t.expose("audiences", {
    type: [Audience],
    description: "Audiences that the week means to reach (målgrupper).",
  }),
  startsOn: t.expose("startsOn", { type: "Date", description: "First day." }),
  endsOn: t.expose("endsOn", { type: "Date", description: "Last day, inclusive." }),
  isoWeek: t.string({
    description: "ISO 8601 week of its first day, `2019-W42`.",
    select: { startsOn: true },
    resolve: ({ startsOn }) => isoWeekOf(startsOn.toISOString().slice(0, 10)),
  }),
  invited: t.field({
    type: [Association],
    description:
      "Associations that the lead has invited to arrange it with her (inbjudna). Empty for all but the lead's people and those of the invited.",
    select: { ownerId: true, invitedIds: true },
    resolve: async (week, args, context, info) => {
      if (!seesInvited(context.sight, week)) return [];
      const load = (id: string) => associationById(id, args, context, info);
      const invited = await Promise.all(week.invitedIds.map(load));
      return invited.filter((association) => association !== null);
    },
  }),
  arrangers: t.field({
    type: [Association],
    description: "The lead and all that accepted (arrangörer), by name.",
    select: (_args, context, nested) => ({
      owner: nested({ select: columns.named }),
      confirmations: {
        where: { ...acceptances, owner: { is: visible(context) } },
        select: { ownerId: true, owner: nested({ select: columns.named }) },
      },
    }),
    resolve: ({ owner, confirmations }) => {
      const arrangers = new Map(
        [owner, ...confirmations.map((confirmation) => confirmation.owner)].map((one) => [
          one.id,
          one,
        ]),
      );
      return [...arrangers.values()].toSorted((a, b) => a.name.localeCompare(b.name, "sv"));
    },
  }),
  events: t.field({
    type: [Event],
    description: "Its events (aktiviteter) by its arrangers, in order of time.",
    select: (_args, context, nested) => ({
      visibility: true,
      events: {
        where: visibleEvents(context),
        orderBy: [{ sortAt: "asc" }, { id: "asc" }],
        ...nested(),
      },
      confirmations: { where: acceptances, select: { ownerId: true } },
    }),
    resolve: (week) => week.events.filter((event) => isPlacedIn(event, week)),
  }),
}));

builder.queryFields((t) => ({
  themeWeeks: t.prismaField({
    type: [ThemeWeek],
    description: "Theme weeks (temaveckor), in order of time.",
    args: { year: t.arg.int({ description: "With a day in this year; all without it." }) },
    resolve: (query, _root, { year }, context) =>
      context.prisma.themeWeek.findMany({
        ...query,
        where: { AND: [visibleWeeks(context), year == null ? {} : daysOf(year)] },
        orderBy: [{ startsOn: "asc" }, { id: "asc" }],
      }),
  }),
  themeWeek: t.prismaField({
    type: ThemeWeek,
    nullable: true,
    description:
      "One theme week by its slug, an earlier one included; of several, the one of the lowest id. Null where there is none.",
    args: {
      slug: t.arg.string({ required: true, description: "Such as `jamt-med-finsam-2019`." }),
      association: t.arg.string({ description: "Slug of the lead; any without it." }),
    },
    resolve: (query, _root, { slug, association }, context) =>
      context.prisma.themeWeek.findFirst({
        ...query,
        where: {
          AND: [
            visibleWeeks(context),
            { OR: [{ slug }, { formerSlugs: { has: slug } }] },
            association == null ? {} : ownedBy([association], context),
          ],
        },
        orderBy: { id: "asc" },
      }),
  }),
}));

/** Weeks that overlap a year; a year that cannot be has none. */
function daysOf(year: number) {
  if (year < 1 || year > 9999) return { id: { in: [] } };
  const written = String(year).padStart(4, "0");
  return {
    startsOn: { lte: new Date(`${written}-12-31T00:00:00Z`) },
    endsOn: { gte: new Date(`${written}-01-01T00:00:00Z`) },
  };
}
