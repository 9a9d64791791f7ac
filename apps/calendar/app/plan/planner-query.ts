import { graphql, type ResultOf } from "../graphql.ts";

const PlannedEvent = graphql(`
  fragment PlannedEvent on Event @_unmask {
    id
    version
    slug
    title
    kind
    audience
    visibility
    status
    startsOn
    endsOn
    datePrecision
    partOfDay
    startsAt
    endsAt
    plannedMinutes
    timeZone
    online
    owner {
      id
      slug
      shortName
    }
    organisers {
      slug
      shortName
    }
    venue {
      name
      room
      municipality {
        name
      }
    }
  }
`);

const PlanFinding = graphql(`
  fragment PlanFinding on Finding @_unmask {
    hash
    rule
    severity
    message(language: $language)
    isAcknowledged
    day
    association {
      id
      slug
    }
    events {
      id
      title
      version
      owner {
        slug
        shortName
      }
    }
    acknowledgements {
      by
      at
      why
      association {
        slug
        shortName
      }
    }
  }
`);

/** What would make a finding go. */
export const FindingFixes = graphql(`
  fragment FindingFixes on Finding @_unmask {
    fixes {
      action
      message(language: $language)
      change
      event {
        id
        version
      }
      owner {
        slug
        shortName
      }
    }
  }
`);

/** The working plan of a week, with all that the check finds in it. What would make it go is asked for where it is shown: the gaps. */
export const PlannerQuery = graphql(
  `
    query Planner($language: Language, $association: String!, $slug: String!) {
      themeWeek(association: $association, slug: $slug) {
        id
        name
        theme
        startsOn
        endsOn
        arrangers {
          id
          slug
          shortName
        }
        plan {
          events {
            ...PlannedEvent
          }
          groups {
            message(language: $language)
            days {
              day
              message(language: $language)
            }
            events {
              event {
                id
              }
              severity
              isAcknowledged
              findings {
                ...PlanFinding
              }
              pairs {
                severity
                findings {
                  ...PlanFinding
                }
              }
            }
            missing {
              event {
                id
              }
              findings {
                ...PlanFinding
              }
            }
            gaps {
              ...PlanFinding
              ...FindingFixes
            }
          }
          proposals {
            id
            event {
              id
            }
            to {
              slug
              shortName
            }
            association {
              shortName
            }
          }
        }
      }
    }
  `,
  [PlannedEvent, PlanFinding, FindingFixes],
);

/** A week as its planner shows it. */
export type PlannerWeek = NonNullable<ResultOf<typeof PlannerQuery>["themeWeek"]>;

/** A week's working plan. */
export type Plan = NonNullable<PlannerWeek["plan"]>;

/** An event of a plan. */
export type PlanEvent = ResultOf<typeof PlannedEvent>;

/** What the check has found. */
export type Finding = ResultOf<typeof PlanFinding>;

/** What would make a finding go. */
export type Fix = ResultOf<typeof FindingFixes>["fixes"][number];

/** What is found of one event. */
export interface EventFindings {
  /** What stands between it and others, the heaviest first. */
  readonly clashes: readonly Finding[];
  /** What is the matter with it alone. */
  readonly own: readonly Finding[];
  /** What it lacks before a release. */
  readonly missing: readonly Finding[];
}

/** What the plan's groups tell of one event. */
export function findingsOf({ groups }: Plan, eventId: string): EventFindings {
  const found = groups.events.find(({ event }) => event?.id === eventId);
  const missing = groups.missing.find(({ event }) => event?.id === eventId);
  return {
    clashes: found?.pairs.flatMap(({ findings }) => findings) ?? [],
    own: found?.findings ?? [],
    missing: missing?.findings ?? [],
  };
}
