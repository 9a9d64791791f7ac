import { earliestDay } from "@finsam/domain";
import { removeLinkRows } from "./link-rows.ts";
import {
  addressColumns,
  dateOf,
  jsonOrNull,
  type Noun,
  putRows,
  recordColumns,
  searchColumns,
  type StoredRecord,
} from "./record.ts";

/** Writes news with their links. */
export const newsItemNoun: Noun<"NewsItem"> = {
  held: (tx, ids) =>
    tx.newsItem.findMany({ where: { id: { in: ids } }, select: { id: true, version: true } }),
  async put(tx, records, held) {
    await putRows(records.map(newsRow), held, {
      create: (data) => tx.newsItem.createMany({ data }),
      update: (id, data) => tx.newsItem.updateMany({ where: { id }, data }),
    });
    await removeLinkRows(tx, [...held], "news_item_id", [
      "news_item_event",
      "news_item_initiative",
      "news_item_esf_project",
      "news_item_document",
    ]);
    await tx.newsItemEvent.createMany({
      data: records.flatMap(({ value: { id, ownerId, eventIds } }) =>
        eventIds.map((eventId) => ({ newsItemId: id, eventId, ownerId })),
      ),
    });
    await tx.newsItemInitiative.createMany({
      data: records.flatMap(({ value: { id, ownerId, initiativeIds } }) =>
        initiativeIds.map((initiativeId) => ({ newsItemId: id, initiativeId, ownerId })),
      ),
    });
    await tx.newsItemEsfProject.createMany({
      data: records.flatMap(({ value: { id, ownerId, esfProjectIds } }) =>
        esfProjectIds.map((esfProjectId) => ({ newsItemId: id, esfProjectId, ownerId })),
      ),
    });
    await tx.newsItemDocument.createMany({
      data: records.flatMap(({ value: { id, ownerId, documentIds } }) =>
        documentIds.map((documentId) => ({ newsItemId: id, documentId, ownerId })),
      ),
    });
  },
};

function newsRow(record: StoredRecord<"NewsItem">) {
  const { value } = record;
  return {
    ...recordColumns(record),
    ...addressColumns(value),
    ...searchColumns([value.title], [value.lead, value.text]),
    title: value.title,
    kind: value.kind,
    lead: value.lead,
    text: value.text,
    publishedOn: value.publishedOn,
    publishedDay: dateOf(value.publishedOn === null ? null : earliestDay(value.publishedOn)),
    lastDay: dateOf(value.lastDay),
    image: jsonOrNull(value.image),
  };
}
