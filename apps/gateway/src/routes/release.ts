import {
  noReleases,
  type PrismaClient,
  publicEventData,
  releaseContent,
  seenWeeks,
  seesPlan,
  type Sight,
  sightOf,
  versionKey,
  weekRecords,
  weekReleases,
} from "@finsam/database";
import type { Event, Fields, Release, Viewer } from "@finsam/domain";
import { changeSentence, contentHash, releaseDiff } from "@finsam/planning";
import { type Context, Hono } from "hono";
import { accepts } from "hono/accepts";
import type { Identify } from "../identity/identify.ts";
import { answerPage } from "../page.ts";
import { type ReleaseView, releaseBody } from "../release-page.ts";

/** What the addresses of releases are built on. */
export interface ReleaseParts {
  readonly prisma: PrismaClient;
  readonly identify: Identify;
}

/**
 * `/theme-weeks/<lead>/<week>/releases/<release>`: a release of a theme week for ever, as a page or, where it is asked for, as JSON.
 * A release is named by its number or its name; `latest` is the latest, and `working` the plan as it is, for arrangers' people.
 */
export function releaseRoutes({ prisma, identify }: ReleaseParts): Hono {
  return new Hono().get("/theme-weeks/:lead/:week/releases/:release", async (context) => {
    const { viewer, headers } = await identify(context.req.raw);
    for (const [name, value] of headers) context.header(name, value, { append: true });
    const sight = await sightOf(prisma, viewer);
    const { lead, week: slug, release } = context.req.param();
    const week = await weekAt(prisma, sight, lead, slug);
    if (week === null) return context.notFound();
    const asked: AskedWeek = { week, mayPlan: seesPlan(sight, week.id) };
    const view =
      release === "working"
        ? await workingPlan(prisma, asked, sight)
        : await releaseNamed(prisma, asked, release);
    return view === undefined
      ? context.notFound()
      : answer(context, view, { viewer, week: `/temaveckor/${lead}/${slug}` });
  });
}

/** A theme week that somebody sees, by the slugs of its lead and its own. */
function weekAt(prisma: PrismaClient, sight: Sight, lead: string, slug: string) {
  return prisma.themeWeek.findFirst({
    where: {
      AND: [
        seenWeeks(sight),
        { OR: [{ slug }, { formerSlugs: { has: slug } }] },
        { owner: { is: { slug: lead, deletedAt: null } } },
      ],
    },
    orderBy: { id: "asc" },
    select: { id: true, name: true, startsOn: true, endsOn: true, visibility: true },
  });
}

interface AskedWeek {
  readonly week: NonNullable<Awaited<ReturnType<typeof weekAt>>>;
  /** Whether who asks is one of an arranger's people. */
  readonly mayPlan: boolean;
}

/** The plan as it is now; undefined for who may not see it. */
async function workingPlan(
  prisma: PrismaClient,
  { week, mayPlan }: AskedWeek,
  { associationIds }: Sight,
): Promise<ReleaseView | undefined> {
  const plan = mayPlan ? await weekRecords(prisma, week.id, associationIds) : undefined;
  const placed = plan?.events.filter(({ value }) => value.themeWeekId === week.id);
  return (
    placed && {
      ...headOf(week),
      release: null,
      entries: placed.map(({ value }) => ({ event: value, state: "AS_RELEASED" })),
      changes: [],
      others: [],
    }
  );
}

/** A release by its number, its name or as the latest; undefined where there is none to be seen. */
async function releaseNamed(
  prisma: PrismaClient,
  { week, mayPlan }: AskedWeek,
  wanted: string,
): Promise<ReleaseView | undefined> {
  if (week.visibility !== "PUBLIC" && !mayPlan) return undefined;
  const { releases, released } = (await weekReleases(prisma, [week.id])).get(week.id) ?? noReleases;
  const at = wanted === "latest" ? releases.length - 1 : releases.findIndex(named(wanted));
  const release = releases[at];
  if (release === undefined) return undefined;
  const now = await publicEventData(
    prisma,
    release.lines.map(({ eventId }) => eventId),
  );
  const diff = releaseDiff(
    releaseContent(releases[at - 1], released),
    releaseContent(release, released),
  );
  return {
    ...headOf(week),
    release,
    entries: release.lines.map((line) =>
      entryOf(released.get(versionKey(line))?.value, line.contentHash, now.get(line.eventId)),
    ),
    changes: diff.flatMap((change) => changeSentence(change)?.sv ?? []),
    others: releases.map(({ number, name }) => ({ number, name })),
  };
}

/** How an event stands in a release: `now` is what it tells if it is public. */
function entryOf(
  event: Event | undefined,
  releasedHash: string,
  now: Fields | undefined,
): ReleaseView["entries"][number] {
  if (event === undefined) return { event, state: "GONE" };
  const isChanged = now !== undefined && contentHash(now) !== releasedHash;
  return { event, state: isChanged ? "CHANGED" : "AS_RELEASED" };
}

function headOf({ name, startsOn, endsOn }: AskedWeek["week"]) {
  const day = (date: Date) => date.toISOString().slice(0, 10);
  return { week: name, days: { startsOn: day(startsOn), endsOn: day(endsOn) } };
}

function named(wanted: string) {
  return ({ number, name }: Release): boolean => String(number) === wanted || name === wanted;
}

function answer(
  context: Context,
  view: ReleaseView,
  /** The address of the week's page among those of the web. */
  { viewer, week }: { readonly viewer: Viewer; readonly week: string },
): Response {
  context.header("vary", "Accept, Cookie");
  if (viewer.kind !== "anonymous") context.header("cache-control", "no-store");
  const type = accepts(context, {
    header: "Accept",
    supports: ["text/html", "application/json"],
    default: "application/json",
  });
  if (type === "text/html")
    return answerPage(context, {
      title: titleOf(view),
      body: releaseBody(view, context.get("web") && week),
      reader: viewer.kind === "person" ? viewer.name : null,
    });
  return context.json(jsonOf(view));
}

function titleOf({ week, release }: ReleaseView): string {
  return release === null ? `${week}: arbetsplan` : `${week}: ${release.name}`;
}

function jsonOf({ week, days, release, entries, changes }: ReleaseView) {
  return {
    week,
    ...days,
    number: release?.number ?? null,
    name: release?.name ?? "working",
    comment: release?.comment ?? null,
    releasedAt: release?.releasedAt ?? null,
    entries: entries.map(({ event, state }, place) => {
      const { eventId, version, contentHash: hash } = release?.lines[place] ?? {};
      return {
        eventId,
        version,
        contentHash: hash,
        state,
        event: event === undefined ? null : told(event),
      };
    }),
    changes,
  };
}

/** What a release tells to the public of an event: nothing that only planners see. */
function told(event: Event) {
  const { title, summary, kind, audience, startsOn, endsOn, startsAt, endsAt, timeZone } = event;
  const { venue, online, status } = event;
  return {
    title,
    summary,
    kind,
    audience,
    startsOn,
    endsOn,
    startsAt,
    endsAt,
    timeZone,
    venue,
    online,
    status,
  };
}
