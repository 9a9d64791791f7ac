import type { Client } from "@finsam/client";
import { graphql, type ResultOf } from "../graphql.ts";

const WeeksQuery = graphql(`
  query OwnWeeks {
    themeWeeks {
      id
      slug
      name
      startsOn
      endsOn
      visibility
      owner {
        slug
        name
        shortName
      }
      arrangers {
        slug
      }
      invited {
        slug
      }
      answers {
        answer
        association {
          slug
          shortName
        }
      }
    }
  }
`);

type WeekNode = ResultOf<typeof WeeksQuery>["themeWeeks"][number];

/** A theme week that concerns associations, and how. */
export interface OwnWeek extends Pick<
  WeekNode,
  "id" | "slug" | "name" | "startsOn" | "endsOn" | "owner"
> {
  readonly isDraft: boolean;
  /** Whether one of them leads it. */
  readonly isLead: boolean;
  /** Short names of those among them that are invited and haven't answered. */
  readonly unanswered: readonly string[];
}

/** The theme weeks that have not ended, which these associations lead, arrange or are invited to. */
export async function ownWeeks(
  client: Client,
  associations: readonly string[],
  today: string,
): Promise<OwnWeek[]> {
  const { themeWeeks } = await client.query(WeeksQuery);
  const isOwn = ({ slug }: { readonly slug: string }) => associations.includes(slug);
  return themeWeeks
    .filter(({ endsOn }) => endsOn >= today)
    .filter(({ owner, arrangers, invited }) => [owner, ...arrangers, ...invited].some(isOwn))
    .map(({ id, slug, name, startsOn, endsOn, owner, visibility, invited, answers }) => ({
      id,
      slug,
      name,
      startsOn,
      endsOn,
      owner,
      isDraft: visibility === "DRAFT",
      isLead: isOwn(owner),
      unanswered: invited.filter(isOwn).flatMap((association) => {
        const given = answers.find((answer) => answer.association?.slug === association.slug);
        return given?.answer == null ? [given?.association?.shortName ?? association.slug] : [];
      }),
    }));
}
