import { redirect, type RouterContextProvider } from "react-router";
import { graphql, type ResultOf } from "../graphql.ts";
import { notFound } from "../not-found.ts";
import { associationsWith, type Reader, readerOf } from "../reader.ts";
import { web } from "../web-context.ts";

const PlanningWeekQuery = graphql(`
  query PlanningWeek($association: String!, $slug: String!) {
    themeWeek(slug: $slug, association: $association) {
      id
      slug
      name
      theme
      audiences
      startsOn
      endsOn
      isoWeek
      visibility
      version
      frameVersion
      owner {
        id
        slug
        name
        shortName
      }
      arrangers {
        id
        slug
        name
        shortName
      }
      invited {
        id
        slug
        name
        shortName
      }
      answers {
        answer
        isForEarlierFrame
        association {
          id
          slug
        }
      }
    }
  }
`);

/** A theme week as its planner's pages know it. */
type Week = NonNullable<ResultOf<typeof PlanningWeekQuery>["themeWeek"]>;

/** What an association is to a week: its lead, one that has accepted or declined, or one that has not answered yet. */
export type WeekPart = "LEAD" | "ACCEPTED" | "DECLINED" | "INVITED";

/** What one of the reader's associations is to a week. */
export interface MyPart {
  readonly association: Reader["roles"][number]["association"];
  readonly part: WeekPart;
  /** Whether it answered before dates, theme or audiences changed. */
  readonly isForEarlierFrame: boolean;
  /** Whether the reader may act for it: she is at least a coordinator there. */
  readonly mayAct: boolean;
}

/** A theme week, and what its reader is to it. */
export interface PlanningWeek extends Week {
  /** Those of the reader's associations that lead it or are invited, by name. */
  readonly mine: readonly MyPart[];
  /** Whether the reader sees the plan: one of her associations arranges the week. */
  readonly seesPlan: boolean;
  /** Whether the reader leads the week: she may change its frame, invite and release. */
  readonly mayLead: boolean;
  /** The address of its planner: `/planera/suvs/jamt-med-finsam-2027`. */
  readonly path: string;
}

/** What a loader or an action of a planner's page is told. */
interface PageArgs {
  readonly request: Request;
  readonly params: { readonly association: string; readonly slug: string };
  readonly context: Readonly<RouterContextProvider>;
}

/**
 * The week that the address names. 404 where it is none of the reader's, or she sees its frame alone and the page needs
 * its plan: an invited association that has not accepted sees the frame and who arranges. An earlier address leads on.
 */
export async function planningWeek(
  { request, params: { association, slug }, context }: PageArgs,
  sees: "frame" | "plan" = "plan",
): Promise<PlanningWeek> {
  const { client } = context.get(web);
  const { themeWeek } = await client.query(PlanningWeekQuery, { association, slug });
  if (themeWeek === null) return notFound();
  const mine = partsOf(themeWeek, readerOf(context));
  const seesPlan = mine.some(arranges);
  if (mine.length === 0 || (sees === "plan" && !seesPlan)) return notFound();
  const path = `/planera/${themeWeek.owner.slug}/${themeWeek.slug}`;
  const before = `/planera/${association}/${slug}`;
  if (path !== before && request.method === "GET") {
    const { pathname, search } = new URL(request.url);
    throw redirect(pathname.replace(/\.data$/, "").replace(before, path) + search, 301);
  }
  const mayLead = mine.some(({ part, mayAct }) => part === "LEAD" && mayAct);
  return { ...themeWeek, mine, seesPlan, mayLead, path };
}

/** Whether an association takes part in the plan of the week. */
export function arranges({ part }: Pick<MyPart, "part">): boolean {
  return part === "LEAD" || part === "ACCEPTED";
}

/** What the reader's associations are to a week; those that are nothing to it are left out. */
export function partsOf(
  week: {
    readonly owner: { readonly id: string };
    readonly answers: readonly {
      readonly association: { readonly id: string } | null;
      readonly answer: "ACCEPTED" | "DECLINED" | null;
      readonly isForEarlierFrame: boolean;
    }[];
  },
  reader: Reader,
): MyPart[] {
  const acting = new Set(associationsWith(reader, "COORDINATOR").map(({ id }) => id));
  return associationsWith(reader, "READER").flatMap((association): MyPart[] => {
    const mayAct = acting.has(association.id);
    if (association.id === week.owner.id)
      return [{ association, part: "LEAD", isForEarlierFrame: false, mayAct }];
    const answered = week.answers.find((answer) => answer.association?.id === association.id);
    if (answered === undefined) return [];
    const { answer, isForEarlierFrame } = answered;
    return [{ association, part: answer ?? "INVITED", isForEarlierFrame, mayAct }];
  });
}
