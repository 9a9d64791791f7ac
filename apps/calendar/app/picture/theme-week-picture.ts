import { graphql } from "../graphql.ts";
import { kindInWords } from "../words/record-kind.ts";
import { capitalised } from "../words/term.ts";
import { weekHeading } from "../words/week-title.ts";
import { namesOf } from "./names.ts";
import type { RecordPicture } from "./picture-words.ts";

const ThemeWeekPicture = graphql(`
  query ThemeWeekPicture($association: String!, $slug: String!) {
    themeWeek(association: $association, slug: $slug) {
      name
      theme
      visibility
      isoWeek
      startsOn
      endsOn
      owner {
        name
        shortName
      }
      arrangers {
        name
        shortName
      }
    }
  }
`);

/** What the picture of a theme week says. */
export const themeWeekPicture: RecordPicture = async (client, { association, slug }, language) => {
  const { themeWeek: week } = await client.query(ThemeWeekPicture, { association, slug });
  if (week?.visibility !== "PUBLIC") return undefined;
  const days = { from: week.startsOn, to: week.endsOn };
  return {
    kind: kindInWords("ThemeWeek", language),
    title: week.name,
    details: [
      capitalised(weekHeading(week.isoWeek, language, days)),
      ...(week.theme === "" ? [] : [week.theme]),
    ],
    whose: namesOf(week.arrangers.length === 0 ? [week.owner] : week.arrangers),
  };
};
