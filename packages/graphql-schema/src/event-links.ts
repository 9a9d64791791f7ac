import { acceptances } from "@finsam/database";
import { builder } from "./builder.ts";
import {
  columns,
  Document,
  EsfProject,
  Event,
  EventSeries,
  Initiative,
  ThemeWeek,
} from "./record.ts";
import { isPlacedIn } from "./theme-week-consent.ts";
import { visible, visibleOrNull, visibleWeekOrNull } from "./visible.ts";

builder.prismaObjectFields(Event, (t) => ({
  series: t.field({
    type: EventSeries,
    nullable: true,
    description: "The series (serie) to which it belongs.",
    select: (_args, _context, nested) => ({ series: nested() }),
    resolve: ({ series }, _args, context) => visibleOrNull(series, context),
  }),
  themeWeek: t.field({
    type: ThemeWeek,
    nullable: true,
    description:
      "The theme week (temavecka) in which its owner, an arranger of that week, has placed it.",
    select: (_args, _context, nested) => ({
      themeWeek: nested({
        select: {
          ...columns.record,
          confirmations: { where: acceptances, select: { ownerId: true } },
        },
      }),
    }),
    resolve: (event, _args, context) => {
      const week = visibleWeekOrNull(event.themeWeek, context);
      return week !== null && isPlacedIn(event, week) ? week : null;
    },
  }),
  initiatives: t.field({
    type: [Initiative],
    description: "Insatser that it is about, by name.",
    select: (_args, context, nested) => ({
      initiatives: {
        where: { initiative: { is: visible(context) } },
        orderBy: [{ initiative: { name: "asc" } }, { initiativeId: "asc" }],
        select: { initiative: nested() },
      },
    }),
    resolve: ({ initiatives }) => initiatives.flatMap(({ initiative }) => initiative ?? []),
  }),
  esfProjects: t.field({
    type: [EsfProject],
    description: "ESF projects that it is about, by name.",
    select: (_args, context, nested) => ({
      esfProjects: {
        where: { esfProject: { is: visible(context) } },
        orderBy: [{ esfProject: { name: "asc" } }, { esfProjectId: "asc" }],
        select: { esfProject: nested() },
      },
    }),
    resolve: ({ esfProjects }) => esfProjects.flatMap(({ esfProject }) => esfProject ?? []),
  }),
  documents: t.field({
    type: [Document],
    description: "Documents (dokument) that belong to it, by title.",
    select: (_args, context, nested) => ({
      documents: {
        where: { document: { is: visible(context) } },
        orderBy: [{ document: { title: "asc" } }, { documentId: "asc" }],
        select: { document: nested() },
      },
    }),
    resolve: ({ documents }) => documents.flatMap(({ document }) => document ?? []),
  }),
}));
