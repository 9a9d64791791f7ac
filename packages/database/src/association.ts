import { memberParty } from "@finsam/domain/register";
import { removeLinkRows } from "./link-rows.ts";
import {
  addressColumns,
  dateOf,
  periodColumns,
  type Noun,
  putRows,
  recordColumns,
  searchColumns,
  type StoredRecord,
} from "./record.ts";

/** Writes associations with their memberships. */
export const associationNoun: Noun<"Association"> = {
  held: (tx, ids) =>
    tx.association.findMany({ where: { id: { in: ids } }, select: { id: true, version: true } }),
  async put(tx, records, held) {
    await putRows(records.map(associationRow), held, {
      create: (data) => tx.association.createMany({ data }),
      update: (id, data) => tx.association.updateMany({ where: { id }, data }),
    });
    await removeLinkRows(tx, [...held], "association_id", ["membership"]);
    await tx.membership.createMany({ data: records.flatMap(membershipRows) });
  },
};

function associationRow(record: StoredRecord<"Association">) {
  const { value } = record;
  return {
    ...recordColumns(record),
    ...addressColumns(value),
    ...searchColumns(
      [value.name, value.shortName, ...value.aliases],
      [
        ...value.board.flatMap((term) => [term.person, ...term.aliases]),
        ...value.staff.flatMap((post) => [post.person, ...post.aliases, post.title]),
        ...value.memberships.map((membership) => memberParty(membership.partyCode)?.name),
      ],
    ),
    name: value.name,
    shortName: value.shortName,
    aliases: value.aliases,
    website: value.website,
    organisationNumber: value.organisationNumber,
    seatCode: value.seatCode,
    closedOn: dateOf(value.closedOn),
    board: value.board,
    staff: value.staff,
  };
}

function membershipRows({ value }: StoredRecord<"Association">) {
  return value.memberships.map((membership, position) => ({
    associationId: value.id,
    position,
    partyCode: membership.partyCode,
    from: membership.from,
    to: membership.to,
    ...periodColumns(membership),
    confirmedOn: dateOf(membership.confirmedOn),
    shareNumerator: membership.financingShare?.numerator ?? null,
    shareDenominator: membership.financingShare?.denominator ?? null,
    shareSource: membership.financingShare?.source ?? null,
  }));
}
