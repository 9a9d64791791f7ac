import {
  type ChangePosition,
  currentPosition,
  encodePosition,
  type FollowedChange,
  followChanges,
  PositionUnknown,
  type Sight,
} from "@finsam/database";
import {
  arrangersAudience,
  internalAudience,
  invitedAudience,
  publicAudience,
  type Term,
} from "@finsam/domain";
import { GraphQLError, type GraphQLResolveInfo } from "graphql";
import type { Context } from "./context.ts";
import { loadRecords, recordType } from "./load-records.ts";
import type { StreamEvent } from "./subscribe.ts";

type LoadedRecord = NonNullable<Awaited<ReturnType<typeof loadRecords>>[number]>;

/** A change of a record, as one viewer is told of it. */
export interface RecordChangeEvent extends StreamEvent {
  readonly typename: NonNullable<ReturnType<typeof recordType>>;
  readonly id: string;
  readonly state: Term<"ChangeState">;
  readonly changedAt: Date;
  /** The place after this change, as an opaque text. */
  readonly position: string;
  readonly record: LoadedRecord | null;
}

/** What is followed, and from where. */
export interface ChangeStream {
  readonly wanted: (change: FollowedChange) => boolean;
  /** Undefined: from now on. */
  readonly after: ChangePosition | undefined;
}

/** How many changes are read, and their records loaded, at a time. */
const pageSize = 20;

/** How long a record that was loaded may wait for its reader, in milliseconds: then it is loaded anew. */
const freshMs = 1000;

/**
 * The changes of what the viewer sees, as she sees it when she is told. From now on means from when this resolves. Who
 * she is and what she sees is asked again before each reading, so at least every 30 seconds.
 */
export async function changeStream(
  stream: ChangeStream,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<AsyncIterableIterator<RecordChangeEvent>> {
  const place = context.streams.take();
  if (place === undefined) throw tooManyStreams();
  try {
    let latest = context;
    const following = followChanges(context.database, {
      take: pageSize,
      position:
        stream.after ?? (await currentPosition(context.prisma, audiencesInSight(context.sight))),
      audiences: async () => {
        latest = await renewed(context);
        return audiencesInSight(latest.sight);
      },
    });
    const pages = pagesOf(following, stream.wanted, () => latest, info);
    const events: AsyncIterableIterator<RecordChangeEvent> = {
      async next() {
        const told = await pages.next();
        if (told.done === true) place[Symbol.dispose]();
        return told;
      },
      async return() {
        place[Symbol.dispose]();
        await following.return?.();
        return pages.return(undefined);
      },
      [Symbol.asyncIterator]: () => events,
    };
    return events;
  } catch (error) {
    place[Symbol.dispose]();
    throw error;
  }
}

async function* pagesOf(
  following: AsyncIterable<readonly FollowedChange[]>,
  wanted: ChangeStream["wanted"],
  latest: () => Context,
  info: GraphQLResolveInfo,
): AsyncGenerator<RecordChangeEvent, undefined> {
  try {
    for await (const page of following) {
      const changes = page.filter(wanted);
      let loaded = await load(changes, latest(), info);
      for (const [index, change] of changes.entries()) {
        if (performance.now() - loaded.at > freshMs)
          loaded = await load(changes.slice(index), await renewed(latest()), info);
        const event = eventOf(change, loaded);
        if (event !== undefined) yield event;
      }
    }
    return undefined;
  } catch (error) {
    throw error instanceof PositionUnknown ? positionUnknown() : error;
  }
}

interface Loaded {
  readonly context: Context;
  readonly records: ReadonlyMap<string, LoadedRecord>;
  readonly at: number;
}

/** The records of changes that the viewer sees, with all that the operation selects of them. */
async function load(
  changes: readonly FollowedChange[],
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Loaded> {
  const at = performance.now();
  const keys = changes.flatMap(({ kind, recordId: id }) => {
    const typename = recordType(kind);
    return typename === undefined ? [] : { typename, id };
  });
  const records = await loadRecords(keys, ["record"], context, info);
  return {
    context,
    records: new Map(records.flatMap((record) => (record === null ? [] : [[record.id, record]]))),
    at,
  };
}

/**
 * What the viewer is told of a change. What has left one of her audiences is deleted for her, unless she sees it
 * still. What stands in one and is not seen has left it since: she is told when its leaving comes.
 */
function eventOf(
  { kind, recordId: id, state, changedAt, position }: FollowedChange,
  { context, records }: Loaded,
): RecordChangeEvent | undefined {
  const typename = recordType(kind);
  const record = records.get(id) ?? null;
  if (typename === undefined || (record === null && state === "UPDATED")) return undefined;
  return {
    context,
    typename,
    id,
    state: record === null ? "DELETED" : "UPDATED",
    changedAt,
    position: encodePosition(position),
    record,
  };
}

/** The place, as an opaque text, of one who has seen all that the viewer sees now. */
export async function changePosition({ prisma, sight }: Context): Promise<string> {
  return encodePosition(await currentPosition(prisma, audiencesInSight(sight)));
}

/** The audiences in which everything is that somebody sees. */
function audiencesInSight({ associationIds, weeks }: Sight): string[] {
  return [
    publicAudience,
    ...associationIds.map(internalAudience),
    ...weeks.flatMap(({ id, arrangerIds }) => [
      invitedAudience(id),
      ...(arrangerIds.length > 0 ? [arrangersAudience(id)] : []),
    ]),
  ];
}

/** Throws where the viewer was known and is no longer: her session has ended, or her token. */
export async function renewed(context: Context): Promise<Context> {
  const next = await context.renewed();
  if (context.viewer.kind !== "anonymous" && next.viewer.kind === "anonymous") throw signedOut();
  return next;
}

function signedOut(): GraphQLError {
  return new GraphQLError("The session has ended; sign in and follow on from the last position", {
    extensions: {
      code: "NOT_SIGNED_IN",
      messages: { sv: "Inloggningen har upphört. Logga in igen för att fortsätta följa ändringar" },
    },
  });
}

function positionUnknown(): GraphQLError {
  return new GraphQLError(
    "It cannot be told what has changed since this position; read everything anew and follow without `after`",
    {
      extensions: {
        code: "POSITION_UNKNOWN",
        messages: {
          sv: "Det går inte att följa vidare härifrån. Hämta allt på nytt och följ utan after",
        },
      },
    },
  );
}

export function tooManyStreams(): GraphQLError {
  return new GraphQLError("Too many streams are open; try again in a while", {
    extensions: {
      code: "TOO_MANY_STREAMS",
      messages: { sv: "För många följer ändringar just nu. Försök igen om en stund" },
      http: { status: 503 },
    },
  });
}
