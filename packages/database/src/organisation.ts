import { memberParty } from "@finsam/domain/register";
import {
  addressColumns,
  type Noun,
  putRows,
  recordColumns,
  searchColumns,
  type StoredRecord,
} from "./record.ts";

/** Writes organisations. */
export const organisationNoun: Noun<"Organisation"> = {
  held: (tx, ids) =>
    tx.organisation.findMany({ where: { id: { in: ids } }, select: { id: true, version: true } }),
  async put(tx, records, held) {
    await putRows(records.map(organisationRow), held, {
      create: (data) => tx.organisation.createMany({ data }),
      update: (id, data) => tx.organisation.updateMany({ where: { id }, data }),
    });
  },
};

function organisationRow(record: StoredRecord<"Organisation">) {
  const { value } = record;
  const municipality = value.municipalityCode === null ? null : memberParty(value.municipalityCode);
  return {
    ...recordColumns(record),
    ...addressColumns(value),
    ...searchColumns([value.name, ...value.aliases], [municipality?.name]),
    name: value.name,
    aliases: value.aliases,
    kind: value.kind,
    organisationNumber: value.organisationNumber,
    website: value.website,
    municipalityCode: value.municipalityCode,
  };
}
