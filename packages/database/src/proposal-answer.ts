import { type Noun, putRows, type StoredRecord } from "./record.ts";
import { weekWordColumns } from "./week-word.ts";

/** Writes answers to proposals. */
export const proposalAnswerNoun: Noun<"ProposalAnswer"> = {
  held: (tx, ids) =>
    tx.proposalAnswer.findMany({ where: { id: { in: ids } }, select: { id: true, version: true } }),
  async put(tx, records, held) {
    await putRows(records.map(proposalAnswerRow), held, {
      create: (data) => tx.proposalAnswer.createMany({ data }),
      update: (id, data) => tx.proposalAnswer.updateMany({ where: { id }, data }),
    });
  },
};

function proposalAnswerRow(record: StoredRecord<"ProposalAnswer">) {
  const { proposalId, answer } = record.value;
  return { ...weekWordColumns(record), proposalId, answer };
}
