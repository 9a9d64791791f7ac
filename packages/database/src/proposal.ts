import { type Noun, putRows, type StoredRecord } from "./record.ts";
import { weekWordColumns } from "./week-word.ts";

/** Writes proposals. */
export const proposalNoun: Noun<"Proposal"> = {
  held: (tx, ids) =>
    tx.proposal.findMany({ where: { id: { in: ids } }, select: { id: true, version: true } }),
  async put(tx, records, held) {
    await putRows(records.map(proposalRow), held, {
      create: (data) => tx.proposal.createMany({ data }),
      update: (id, data) => tx.proposal.updateMany({ where: { id }, data }),
    });
  },
};

function proposalRow(record: StoredRecord<"Proposal">) {
  const { toId, eventId } = record.value;
  return { ...weekWordColumns(record), toId, eventId };
}
