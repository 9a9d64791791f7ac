import { memberParty } from "@finsam/domain/register";
import { actorRow } from "./actor.ts";
import { removeLinkRows } from "./link-rows.ts";
import {
  addressColumns,
  dateOf,
  jsonOrNull,
  periodColumns,
  type Noun,
  putRows,
  recordColumns,
  searchColumns,
  type StoredRecord,
} from "./record.ts";

/** Writes insatser with their operators and the ages that they are for. */
export const initiativeNoun: Noun<"Initiative"> = {
  held: (tx, ids) =>
    tx.initiative.findMany({ where: { id: { in: ids } }, select: { id: true, version: true } }),
  async put(tx, records, held) {
    await putRows(records.map(initiativeRow), held, {
      create: (data) => tx.initiative.createMany({ data }),
      update: (id, data) => tx.initiative.updateMany({ where: { id }, data }),
    });
    await removeLinkRows(tx, [...held], "initiative_id", ["initiative_age", "actor"]);
    await tx.initiativeAge.createMany({ data: records.flatMap(ageRows) });
    await tx.actor.createMany({ data: records.flatMap(operatorRows) });
  },
};

function initiativeRow(record: StoredRecord<"Initiative">) {
  const { value } = record;
  return {
    ...recordColumns(record),
    ...addressColumns(value),
    ...searchColumns(
      [value.name, ...value.aliases],
      [
        value.summary,
        value.description,
        value.venue?.name,
        value.venue?.locality,
        ...value.targetGroups.flatMap((group) => [...group.needs, group.description]),
        ...value.municipalityCodes.map((code) => memberParty(code)?.name),
      ],
    ),
    name: value.name,
    aliases: value.aliases,
    summary: value.summary,
    description: value.description,
    kinds: value.kinds,
    status: value.status,
    targetGroups: value.targetGroups,
    municipalityCodes: value.municipalityCodes,
    agesStated: ageRows(record).length > 0,
    startsOn: value.startsOn,
    endsOn: value.endsOn,
    ...periodColumns({ from: value.startsOn, to: value.endsOn }),
    venue: jsonOrNull(value.venue),
    website: value.website,
    outcomes: value.outcomes,
    partOfId: value.partOfId,
    predecessorId: value.predecessorId,
    confirmedOn: dateOf(value.confirmedOn),
  };
}

function ageRows({ value }: StoredRecord<"Initiative">) {
  return value.targetGroups.flatMap((group, position) =>
    group.ageFrom === null && group.ageTo === null
      ? []
      : {
          initiativeId: value.id,
          position,
          ownerId: value.ownerId,
          ageFrom: group.ageFrom,
          ageTo: group.ageTo,
          ...periodColumns({ from: group.validFrom, to: group.validTo }),
        },
  );
}

function operatorRows({ value }: StoredRecord<"Initiative">) {
  const place = {
    initiativeId: value.id,
    esfProjectId: null,
    ownerId: value.ownerId,
    role: "OPERATOR",
  } as const;
  return value.operators.map((actor, position) => actorRow(place, actor, position));
}
