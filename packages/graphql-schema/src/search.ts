import { countMatches, searchRecords } from "@finsam/database";
import { vocabulary } from "@finsam/domain";
import { builder } from "./builder.ts";
import { SearchConnection } from "./connection.ts";
import type { CursorKey } from "./cursor.ts";
import { RecordKind } from "./enum.ts";
import { loadRecords, typeOfKind } from "./load-records.ts";
import { connectionOf, readPage } from "./page.ts";
import { OwnedRecord } from "./record.ts";
import { checkedText } from "./text.ts";

builder.queryField("search", (t) =>
  t.connection(
    {
      type: OwnedRecord,
      description:
        "Swedish full text over names, aliases and texts of all kinds, best first. Inflected and unaccented forms are found; " +
        "every word must be.",
      args: {
        text: t.arg.string({
          required: true,
          description: "Words to search for, at most 200 characters.",
        }),
        kinds: t.arg({ type: [RecordKind], description: "Only these kinds; all without it." }),
      },
      resolve: async (_root, args, context, info) => {
        const page = readPage(args, "search");
        const request = {
          sight: context.sight,
          text: checkedText(args.text, "text"),
          kinds: args.kinds ?? vocabulary.RecordKind,
        };
        const hits = await searchRecords(context.prisma, {
          ...request,
          after: placeOf(page.after),
          before: placeOf(page.before),
          backward: page.backward,
          take: page.take,
        });
        const keys = hits.map(({ kind, id }) => ({ typename: typeOfKind(kind), id }));
        const records = await loadRecords(keys, ["edges", "node"], context, info);
        const rows = hits.flatMap((hit, index) => {
          const record = records[index];
          return record ? { ...record, rank: hit.rank } : [];
        });
        return connectionOf(
          page,
          rows,
          ({ rank, id }): CursorKey => [rank, id],
          () => countMatches(context.prisma, request),
        );
      },
    },
    SearchConnection,
  ),
);

function placeOf(key: CursorKey | undefined) {
  return key === undefined ? undefined : { rank: Number(key[0]), id: key[1] };
}
