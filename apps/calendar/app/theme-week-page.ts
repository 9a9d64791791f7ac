import { graphql, type ResultOf } from "./graphql.ts";
import { ProgrammeEvent, ProgrammeReleased } from "./programme.ts";

/** What the page of a theme week asks for. */
export const ThemeWeekPage = graphql(
  `
    query ThemeWeekPage($association: String!, $slug: String!, $language: Language) {
      themeWeek(slug: $slug, association: $association) {
        slug
        name
        theme
        startsOn
        endsOn
        isoWeek
        audiences
        visibility
        owner {
          slug
        }
        arrangers {
          slug
          name
        }
        events {
          ...ProgrammeEvent
        }
        release {
          number
          name
          comment
          releasedAt
          changes {
            kind
            message(language: $language)
          }
          entries {
            isChanged
            owner {
              shortName
            }
            event {
              ...ProgrammeEvent
            }
            released {
              ...ProgrammeReleased
            }
          }
        }
        releases {
          number
          name
          releasedAt
        }
      }
    }
  `,
  [ProgrammeEvent, ProgrammeReleased],
);

/** A theme week as its page asks for it. */
export type ThemeWeekFacts = NonNullable<ResultOf<typeof ThemeWeekPage>["themeWeek"]>;
