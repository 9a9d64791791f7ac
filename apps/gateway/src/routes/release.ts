import {
  heldRecords,
  type PrismaClient,
  seenWeeks,
  sightOf,
  versionKey,
  weekRecords,
  weekReleases,
} from "@finsam/database";
import type { Event, Release } from "@finsam/domain";
import { changeSentence, contentHash, releaseDiff } from "@finsam/planning";
import { type Context, Hono } from "hono";
import { accepts } from "hono/accepts";
import type { Identify } from "../identity/identify.ts";
import { page, pageHeaders } from "../page.ts";
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
    const { lead, week: slug, release: wanted } = context.req.param();
    const week = await prisma.themeWeek.findFirst({
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
    if (week === null) return context.notFound();
    const mayPlan = sight.weeks.some(
      ({ id, arrangerIds }) => id === week.id && arrangerIds.length > 0,
    );
    const around = { lead, slug, week: week.name, days: daysOf(week) };
    if (wanted === "working") {
      const plan = mayPlan ? await weekRecords(prisma, week.id, sight.associationIds) : undefined;
      if (plan === undefined) return context.notFound();
      const entries = plan.events
        .filter(({ value }) => value.themeWeekId === week.id)
        .map(({ value }) => ({ event: value, state: "AS_RELEASED" as const }));
      const view = { ...around, release: null, entries, changes: [], others: [] };
      return answer(context, view, true);
    }
    const read =
      week.visibility === "PUBLIC" || mayPlan
        ? (await weekReleases(prisma, [week.id])).get(week.id)
        : undefined;
    const releases = read?.releases ?? [];
    const at = wanted === "latest" ? releases.length - 1 : releases.findIndex(named(wanted));
    const release = releases[at];
    if (read === undefined || release === undefined) return context.notFound();
    const { released } = read;
    const contentOf = (one: Release | undefined) =>
      (one?.lines ?? []).flatMap((line) => released.get(versionKey(line)) ?? []);
    const now = await publicHashes(prisma, release);
    const entries = release.lines.map((line) => {
      const event = released.get(versionKey(line))?.value;
      const hash = now.get(line.eventId);
      const isChanged = hash !== undefined && hash !== line.contentHash;
      if (event === undefined) return { event: undefined, state: "GONE" as const };
      return { event, state: isChanged ? ("CHANGED" as const) : ("AS_RELEASED" as const) };
    });
    const changes = releaseDiff(contentOf(releases[at - 1]), contentOf(release)).flatMap(
      (change) => changeSentence(change)?.sv ?? [],
    );
    const others = releases.map(({ number, name }) => ({ number, name }));
    return answer(
      context,
      { ...around, release, entries, changes, others },
      viewer.kind !== "anonymous",
    );
  });
}

function named(wanted: string) {
  return ({ number, name }: Release): boolean => String(number) === wanted || name === wanted;
}

/** What the events of a release that are public tell now, as hashes. */
async function publicHashes(
  prisma: PrismaClient,
  { lines }: Release,
): Promise<ReadonlyMap<string, string>> {
  const held = await heldRecords(
    prisma,
    "Event",
    lines.map(({ eventId }) => eventId),
  );
  return new Map(
    held
      .filter(({ visibility, deletedAt }) => visibility === "PUBLIC" && deletedAt === null)
      .map(({ id, data }) => [id, contentHash(data)]),
  );
}

function answer(
  context: Context,
  view: ReleaseView,
  isPersonal: boolean,
): Response | Promise<Response> {
  context.header("vary", "Accept, Cookie");
  if (isPersonal) context.header("cache-control", "no-store");
  const type = accepts(context, {
    header: "Accept",
    supports: ["text/html", "application/json"],
    default: "application/json",
  });
  if (type === "text/html")
    return context.html(page(`${titleOf(view)} – Finsam`, releaseBody(view)), 200, pageHeaders);
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
    entries: entries.map(({ event, state }, place) => ({
      ...(release?.lines[place] === undefined
        ? {}
        : {
            eventId: release.lines[place].eventId,
            version: release.lines[place].version,
            contentHash: release.lines[place].contentHash,
          }),
      state,
      event: event === undefined ? null : told(event),
    })),
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

function daysOf({ startsOn, endsOn }: { readonly startsOn: Date; readonly endsOn: Date }) {
  const day = (date: Date) => date.toISOString().slice(0, 10);
  return { startsOn: day(startsOn), endsOn: day(endsOn) };
}
