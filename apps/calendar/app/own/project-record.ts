import type { FormValues } from "../form/form-values.ts";
import { shownValues } from "../form/shown-values.ts";
import { graphql, type ResultOf } from "../graphql.ts";
import { ActorRow, actorRow } from "./actor-row.ts";
import { type OwnRecord, OwnedFields, ownRecord } from "./own-record.ts";

/** All of an ESF project that its form shows. */
export const OwnProject = graphql(
  `
    fragment OwnProject on EsfProject @_unmask {
      ...OwnedFields
      name
      aliases
      fund
      programmePeriod
      programmeArea
      specificGoal
      diaryNumber
      applicationStatus
      summary
      targetGroup
      grantedFrom
      grantedTo
      projectOwner {
        ...ActorRow
      }
      partners {
        ...ActorRow
      }
      subprojects {
        name
        owner {
          ...ActorRow
        }
        initiative {
          id
          name
        }
      }
      phases {
        kind
        from
        to
      }
      figures {
        kind
        value
        unit
        date
        source
        asOf
      }
    }
  `,
  [OwnedFields, ActorRow],
);

/** A project with all that its form shows. */
export type OwnProjectNode = ResultOf<typeof OwnProject>;

/** A project as the people of the association that keeps it see it. */
export function projectRecord(project: OwnProjectNode): OwnRecord {
  return ownRecord(project, { title: project.name, values: projectValues(project) });
}

/** What the form shows of a project. */
export function projectValues(
  project: Omit<OwnProjectNode, keyof ResultOf<typeof OwnedFields>>,
): FormValues {
  const owner = project.projectOwner === null ? undefined : actorRow(project.projectOwner);
  return shownValues({
    single: {
      name: project.name,
      aliases: project.aliases.join("\n"),
      fund: project.fund,
      programmePeriod: project.programmePeriod,
      programmeArea: project.programmeArea,
      specificGoal: project.specificGoal,
      diaryNumber: project.diaryNumber,
      applicationStatus: project.applicationStatus,
      summary: project.summary,
      targetGroup: project.targetGroup,
      grantedFrom: project.grantedFrom,
      grantedTo: project.grantedTo,
      "projectOwner.actor": owner?.actor,
      "projectOwner.from": owner?.from,
      "projectOwner.to": owner?.to,
    },
    tables: {
      partners: project.partners.map(actorRow),
      subprojects: project.subprojects.map((part) => ({
        name: part.name,
        ...(part.owner !== null && actorRow(part.owner)),
        initiativeId: part.initiative?.id,
      })),
      phases: project.phases,
      figures: project.figures,
    },
  });
}
