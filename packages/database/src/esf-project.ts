import { actorId, actorRow } from "./actor.ts";
import { removeLinkRows } from "./link-rows.ts";
import {
  addressColumns,
  dateOf,
  type Noun,
  putRows,
  recordColumns,
  searchColumns,
  type StoredRecord,
} from "./record.ts";

/** Writes ESF projects with their owner, partners and subprojects. */
export const esfProjectNoun: Noun<"EsfProject"> = {
  held: (tx, ids) =>
    tx.esfProject.findMany({ where: { id: { in: ids } }, select: { id: true, version: true } }),
  async put(tx, records, held) {
    await putRows(records.map(projectRow), held, {
      create: (data) => tx.esfProject.createMany({ data }),
      update: (id, data) => tx.esfProject.updateMany({ where: { id }, data }),
    });
    await removeLinkRows(tx, [...held], "esf_project_id", ["subproject", "actor"]);
    await tx.actor.createMany({ data: records.flatMap(actorRows) });
    await tx.subproject.createMany({ data: records.flatMap(subprojectRows) });
  },
};

function projectRow(record: StoredRecord<"EsfProject">) {
  const { value } = record;
  return {
    ...recordColumns(record),
    ...addressColumns(value),
    ...searchColumns(
      [value.name, ...value.aliases, value.diaryNumber],
      [value.summary, value.targetGroup, value.fund, ...value.subprojects.map((part) => part.name)],
    ),
    name: value.name,
    aliases: value.aliases,
    summary: value.summary,
    diaryNumber: value.diaryNumber,
    fund: value.fund,
    programmePeriod: value.programmePeriod,
    programmeArea: value.programmeArea,
    specificGoal: value.specificGoal,
    applicationStatus: value.applicationStatus,
    grantedFrom: dateOf(value.grantedFrom),
    grantedTo: dateOf(value.grantedTo),
    phases: value.phases,
    figures: value.figures,
    targetGroup: value.targetGroup,
    outcomes: value.outcomes,
  };
}

function actorRows(record: StoredRecord<"EsfProject">) {
  const { value } = record;
  return [
    ...(value.projectOwner === null
      ? []
      : [actorRow(placeOf(record, "PROJECT_OWNER"), value.projectOwner, 0)]),
    ...value.partners.map((actor, position) =>
      actorRow(placeOf(record, "PARTNER"), actor, position),
    ),
    ...value.subprojects.flatMap(({ owner }, position) =>
      owner === null ? [] : [actorRow(placeOf(record, "SUBPROJECT_OWNER"), owner, position)],
    ),
  ];
}

function subprojectRows(record: StoredRecord<"EsfProject">) {
  const { value } = record;
  return value.subprojects.map((part, position) => ({
    esfProjectId: value.id,
    position,
    ownerId: value.ownerId,
    name: part.name,
    initiativeId: part.initiativeId,
    actorId: part.owner === null ? null : actorId(placeOf(record, "SUBPROJECT_OWNER"), position),
  }));
}

function placeOf<Role extends "PROJECT_OWNER" | "PARTNER" | "SUBPROJECT_OWNER">(
  { value }: StoredRecord<"EsfProject">,
  role: Role,
) {
  return { initiativeId: null, esfProjectId: value.id, ownerId: value.ownerId, role };
}
