import { formValues, type FormValues, rowValues } from "../form/form-values.ts";
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
  const projectOwner = project.projectOwner === null ? undefined : actorRow(project.projectOwner);
  const single: Readonly<Record<string, string | null | undefined>> = {
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
    "projectOwner.actor": projectOwner?.actor,
    "projectOwner.from": projectOwner?.from,
    "projectOwner.to": projectOwner?.to,
  };
  return formValues([
    ...Object.entries(single).flatMap(([name, value]): [string, string][] =>
      value == null ? [] : [[name, value]],
    ),
    ...rowValues("partners", project.partners.map(actorRow)),
    ...rowValues(
      "subprojects",
      project.subprojects.map(({ name, owner, initiative }) => ({
        name,
        ...(owner !== null && actorRow(owner)),
        initiativeId: initiative?.id,
      })),
    ),
    ...rowValues("phases", project.phases),
    ...rowValues("figures", project.figures),
  ]);
}
