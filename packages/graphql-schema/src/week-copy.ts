import { createRecords, createWithin, sayWithin } from "@finsam/database";
import { associationsOf } from "@finsam/domain";
import { copyWeek } from "@finsam/planning";
import { builder } from "./builder.ts";
import { limited, resultUnion, writtenRecord } from "./mutation-result.ts";
import { ThemeWeek } from "./record.ts";
import { actInWeek, weekWordFields } from "./week-word.ts";

const CopyThemeWeekInput = builder.inputType("CopyThemeWeekInput", {
  description: "To when a theme week is copied.",
  fields: (t) => ({
    ...weekWordFields(t),
    startsOn: t.field({
      type: "Date",
      required: true,
      description: "A day of the week in which the copy is to be; the weekdays stay.",
    }),
    name: t.string({ description: "The name of the copy. Default: the same." }),
    idempotencyKey: t.string({
      required: true,
      description:
        "Your own name for this copy: sent again it answers the same and copies nothing.",
    }),
  }),
});

const CopyThemeWeekResult = resultUnion(
  "CopyThemeWeekResult",
  [ThemeWeek],
  "The copy, a draft that only its lead's people see",
);

builder.mutationField("copyThemeWeek", (t) =>
  t.field({
    type: CopyThemeWeekResult,
    description:
      "Copies a theme week to another time, on the same weekdays (kopierar), led by the association that copies it: its own events as drafts, others' as proposals for when they have accepted. The same associations stand as invited; they learn of it once the copy is no draft any more.",
    args: { input: t.arg({ type: CopyThemeWeekInput, required: true, description: "To when." }) },
    resolve: (_root, { input }, context, info) =>
      limited(context, () =>
        actInWeek(context, "ThemeWeek", input, ({ plan, ownerId, weekId }) => async () => {
          const { database, author, viewer } = context;
          const { records } = plan;
          const events = records.events
            .map(({ value }) => value)
            .filter((event) => event.themeWeekId === weekId);
          const copy = copyWeek(records.week.value, events, input.startsOn);
          const invitedIds = records.associations
            .map(({ id }) => id)
            .filter((id) => id !== ownerId);
          const ours = new Set(associationsOf(viewer, "COORDINATOR"));
          const outcome = await createRecords(database, author, {
            kind: "ThemeWeek",
            ownerId,
            records: [
              {
                ...copy.week.fields,
                ...(input.name == null ? {} : { name: input.name }),
                invitedIds,
                visibility: "DRAFT",
              },
            ],
            idempotencyKey: input.idempotencyKey,
            bulk: false,
            async alongside(unit, [themeWeekId = ""]) {
              for (const { ownerId: toId, sourceId, fields } of copy.events) {
                const own = { ...fields, themeWeekId };
                if (ours.has(toId))
                  await createWithin(unit, author, {
                    kind: "Event",
                    ownerId: toId,
                    records: [{ ...own, visibility: "DRAFT" }],
                    idempotencyKey: `copy/${themeWeekId}/${sourceId}`,
                    bulk: false,
                  });
                else
                  await sayWithin(unit, author, {
                    kind: "Proposal",
                    ownerId,
                    about: {},
                    says: { themeWeekId, toId, change: own, batchId: themeWeekId },
                  });
              }
            },
          });
          return writtenRecord(outcome, context, info);
        }),
      ),
  }),
);
