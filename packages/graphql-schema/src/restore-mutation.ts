import { changeRecords } from "@finsam/database";
import { builder } from "./builder.ts";
import { InputReader } from "./input-reader.ts";
import { recordTypes } from "./load-records.ts";
import { errorOf, limited, resultUnion, writtenRecord } from "./mutation-result.ts";
import {
  Association,
  Document,
  EsfProject,
  Event,
  EventSeries,
  Initiative,
  NewsItem,
  Organisation,
  ThemeWeek,
} from "./record.ts";
import { seenFields } from "./record-input.ts";
import type { RecordRef } from "./record-mutation.ts";

const types: readonly RecordRef[] = [
  Association,
  Document,
  EsfProject,
  Event,
  EventSeries,
  Initiative,
  NewsItem,
  Organisation,
  ThemeWeek,
];

const RecordResult = resultUnion("RecordResult", types, "A record of any kind as it was written");

const RestoreRecordInput = builder.inputType("RestoreRecordInput", {
  description: "Which deleted record is to come back.",
  fields: seenFields,
});

builder.mutationField("restoreRecord", (t) =>
  t.field({
    type: RecordResult,
    description:
      "Brings a deleted record back as it was (återställer): see deletedRecords. Its slug gets a number where another has it by now.",
    args: {
      input: t.arg({ type: RestoreRecordInput, required: true, description: "Which one." }),
    },
    resolve: (_root, { input }, context, info) =>
      limited(context, async () => {
        const reader = new InputReader();
        const { kind, id } = reader.id(recordTypes, input.id, ["id"]);
        if (reader.refusal !== undefined) return errorOf(reader.refusal);
        const outcome = await changeRecords(context.database, context.author, {
          kind,
          action: "RESTORE",
          records: [{ id, expectedVersion: input.expectedVersion, change: {} }],
          bulk: false,
        });
        return writtenRecord(outcome, context, info);
      }),
  }),
);
