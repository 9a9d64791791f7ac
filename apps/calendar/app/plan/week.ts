import { createContext, redirect, type RouterContextProvider } from "react-router";
import { graphql, type ResultOf } from "../graphql.ts";
import { languageOf, pathIn } from "../language.ts";
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
  /** The address of its planner, in the language of the page: `/planera/suvs/jamt-med-finsam-2027`. */
  readonly path: string;
}

/** What a loader or an action of a planner's page is told. */
export interface PageArgs {
  readonly request: Request;
  readonly params: {
    readonly language?: string | undefined;
    readonly association: string;
    readonly slug: string;
  };
  readonly context: Readonly<RouterContextProvider>;
}

/** The week that the loaders of a request share. */
const shared = createContext<Promise<PlanningWeek> | null>(null);

/**
 * The week that the address names, asked for once by an action, and once by the loaders of a page together: those that follow an
 * action see what it has made of the week. 404 where it is none of the reader's, or she sees its frame alone and the page needs its
 * plan: an invited association that has not accepted sees the frame and who arranges. An earlier address leads on.
 */
export async function planningWeek(
  args: PageArgs,
  sees: "frame" | "plan" = "plan",
): Promise<PlanningWeek> {
  const week = await (args.request.method === "POST" ? readWeek(args) : sharedWeek(args));
  return sees === "frame" || week.seesPlan ? week : notFound();
}

function sharedWeek(args: PageArgs): Promise<PlanningWeek> {
  const week = args.context.get(shared) ?? readWeek(args);
  args.context.set(shared, week);
  return week;
}

async function readWeek({ request, params, context }: PageArgs): Promise<PlanningWeek> {
  const { association, slug } = params;
  const { client } = context.get(web);
  const { themeWeek } = await client.query(PlanningWeekQuery, { association, slug });
  const week = themeWeek ?? notFound();
  const mine = partsOf(week, readerOf(context));
  if (mine.length === 0) return notFound();
  const language = languageOf(params);
  const path = pathIn(language, `/planera/${week.owner.slug}/${week.slug}`);
  const before = pathIn(language, `/planera/${association}/${slug}`);
  if (path !== before && request.method === "GET") {
    const { pathname, search } = new URL(request.url);
    throw redirect(pathname.replace(/\.data$/, "").replace(before, path) + search, 301);
  }
  const seesPlan = mine.some(arranges);
  const mayLead = mine.some(({ part, mayAct }) => part === "LEAD" && mayAct);
  return { ...week, mine, seesPlan, mayLead, path };
}

/** Whether an association takes part in the plan of the week. */
export function arranges({ part }: Pick<MyPart, "part">): boolean {
  return part === "LEAD" || part === "ACCEPTED";
}

/** The slugs of the associations in whose name the reader may write in a week. */
export function actingFor({ mine }: Pick<PlanningWeek, "mine">): string[] {
  return mine.filter(({ mayAct }) => mayAct).map(({ association }) => association.slug);
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
