import { formValues, type FormValues, rowValues } from "../form/form-values.ts";
import { graphql, type ResultOf } from "../graphql.ts";
import { ActorRow, actorRow } from "./actor-row.ts";
import { type OwnRecord, OwnedFields, ownRecord } from "./own-record.ts";

/** All of an insats that its form shows. */
export const OwnInitiative = graphql(
  `
    fragment OwnInitiative on Initiative @_unmask {
      ...OwnedFields
      name
      aliases
      summary
      description
      kinds
      status
      startsOn
      endsOn
      website
      confirmedOn
      municipalities {
        code
        name
      }
      targetGroups {
        ageFrom
        ageTo
        needs
        description
        population
        validFrom
        validTo
      }
      operators {
        ...ActorRow
      }
      venue {
        name
        room
        streetAddress
        locality
        municipality {
          code
          name
        }
      }
      partOf {
        id
        name
      }
      predecessor {
        id
        name
      }
    }
  `,
  [OwnedFields, ActorRow],
);

/** An insats with all that its form shows. */
export type OwnInitiativeNode = ResultOf<typeof OwnInitiative>;

/** An insats as its people keep it. */
export function initiativeRecord(initiative: OwnInitiativeNode): OwnRecord {
  return ownRecord(initiative, { title: initiative.name, values: initiativeValues(initiative) });
}

/** What the form shows of an insats. */
export function initiativeValues(
  initiative: Omit<OwnInitiativeNode, keyof ResultOf<typeof OwnedFields>>,
): FormValues {
  const { venue } = initiative;
  const single: Readonly<Record<string, string | null | undefined>> = {
    name: initiative.name,
    aliases: initiative.aliases.join("\n"),
    summary: initiative.summary,
    description: initiative.description,
    status: initiative.status,
    startsOn: initiative.startsOn,
    endsOn: initiative.endsOn,
    website: initiative.website,
    confirmedOn: initiative.confirmedOn,
    "venue.name": venue?.name,
    "venue.room": venue?.room,
    "venue.streetAddress": venue?.streetAddress,
    "venue.locality": venue?.locality,
    "venue.municipalityCode": venue?.municipality?.code,
    partOfId: initiative.partOf?.id,
    predecessorId: initiative.predecessor?.id,
  };
  return formValues([
    ...Object.entries(single).flatMap(([name, value]): [string, string][] =>
      value == null ? [] : [[name, value]],
    ),
    ...initiative.kinds.map((kind): [string, string] => ["kinds", kind]),
    ...initiative.municipalities.map(({ code }): [string, string] => ["municipalityCodes", code]),
    ...rowValues(
      "targetGroups",
      initiative.targetGroups.map((group) => ({ ...group, needs: group.needs.join("\n") })),
    ),
    ...rowValues("operators", initiative.operators.map(actorRow)),
  ]);
}
