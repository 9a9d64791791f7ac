import type { FormValues } from "../form/form-values.ts";
import { shownValues } from "../form/shown-values.ts";
import { graphql, type ResultOf } from "../graphql.ts";
import { ActorRow, actorRow } from "./actor-row.ts";
import { type OwnRecord, OwnedFields, ownRecord } from "./own-record.ts";
import { OwnVenue, venueValues } from "./own-venue.ts";

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
        ...OwnVenue
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
  [OwnedFields, ActorRow, OwnVenue],
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
  const { venue, targetGroups } = initiative;
  return shownValues({
    single: {
      name: initiative.name,
      aliases: initiative.aliases.join("\n"),
      summary: initiative.summary,
      description: initiative.description,
      status: initiative.status,
      startsOn: initiative.startsOn,
      endsOn: initiative.endsOn,
      website: initiative.website,
      confirmedOn: initiative.confirmedOn,
      ...venueValues(venue),
      partOfId: initiative.partOf?.id,
      predecessorId: initiative.predecessor?.id,
    },
    several: {
      kinds: initiative.kinds,
      municipalityCodes: initiative.municipalities.map(({ code }) => code),
    },
    tables: {
      targetGroups: targetGroups.map((group) => ({ ...group, needs: group.needs.join("\n") })),
      operators: initiative.operators.map(actorRow),
    },
  });
}
