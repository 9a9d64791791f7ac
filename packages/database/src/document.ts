import { removeLinkRows } from "./link-rows.ts";
import {
  addressColumns,
  type Noun,
  putRows,
  recordColumns,
  searchColumns,
  type StoredRecord,
} from "./record.ts";

/** Writes documents with their links. */
export const documentNoun: Noun<"Document"> = {
  held: (tx, ids) =>
    tx.document.findMany({ where: { id: { in: ids } }, select: { id: true, version: true } }),
  async put(tx, records, held) {
    await putRows(records.map(documentRow), held, {
      create: (data) => tx.document.createMany({ data }),
      update: (id, data) => tx.document.updateMany({ where: { id }, data }),
    });
    await removeLinkRows(tx, [...held], "document_id", [
      "document_initiative",
      "document_esf_project",
    ]);
    await tx.documentInitiative.createMany({
      data: records.flatMap(({ value: { id, ownerId, initiativeIds } }) =>
        initiativeIds.map((initiativeId) => ({ documentId: id, initiativeId, ownerId })),
      ),
    });
    await tx.documentEsfProject.createMany({
      data: records.flatMap(({ value: { id, ownerId, esfProjectIds } }) =>
        esfProjectIds.map((esfProjectId) => ({ documentId: id, esfProjectId, ownerId })),
      ),
    });
  },
};

function documentRow(record: StoredRecord<"Document">) {
  const { value } = record;
  return {
    ...recordColumns(record),
    ...addressColumns(value),
    ...searchColumns([value.title], [value.summary]),
    title: value.title,
    kind: value.kind,
    summary: value.summary,
    publishedOn: value.publishedOn,
    url: value.url,
    mediaType: value.mediaType,
    language: value.language,
  };
}
