import {
  type Author,
  type PrismaClient,
  type Sight,
  sightOf,
  type Writable,
} from "@finsam/database";
import { anonymous, type Day, swedishDay, type Viewer } from "@finsam/domain";
import { PlanPresence } from "./plan-presence.ts";
import type { ReleasesAddress } from "./release-message.ts";
import { StreamPlaces } from "./stream-places.ts";

/** Takes `count`, by default one, from what somebody may write in a while. Answers the seconds until there is more, if that many are not left. */
export type SpendWrite = (count?: number) => Promise<number | undefined>;

/** What a resolver may use. One a request. */
export interface Context {
  readonly prisma: PrismaClient;
  readonly database: Writable;
  /** Today in Sweden, the same through the whole request. */
  readonly today: Day;
  /** Who asks. */
  readonly viewer: Viewer;
  /** What she sees beside what everybody does, as it is at the start of the request or when it was last looked at. */
  readonly sight: Sight;
  /** Looks again: what was just written has changed what she sees. */
  readonly lookAgain: () => Promise<void>;
  /** The viewer as the author of what she writes. */
  readonly author: Author;
  readonly spendWrite: SpendWrite;
  /** Where people reach the server, without a slash at its end. */
  readonly publicUrl: string;
  /** Where who is told of a release reads on; undefined: there is no page for it. */
  readonly releasesAddress: ReleasesAddress | undefined;
  /** Whether whoever has this address, in lower case, runs the platform. */
  readonly isOperator: (email: string) => boolean;
  /** Where a stream of events takes its place. */
  readonly streams: StreamPlaces;
  /** Who has which plan open. */
  readonly presence: PlanPresence;
  /** The context of something that happens later in the same request: the clock, the viewer and her sight as they are then. */
  readonly renewed: () => Promise<Context>;
}

/** What a context is made of; what is left out is the public's. */
export interface ContextParts {
  readonly database: Writable;
  readonly viewer?: Viewer;
  /** From where, in coarse form: `192.0.2.0/24`. */
  readonly origin?: string | null;
  /** The clock, by default the machine's. */
  readonly now?: () => Date;
  /** Default: without limit. */
  readonly spendWrite?: SpendWrite;
  /** Where people reach the server, without a slash at its end: links in mails begin with it. */
  readonly publicUrl: string;
  /** Where who is told of a release reads on. Default: there is no page for it. */
  readonly releasesAddress?: ReleasesAddress | undefined;
  /** Whether whoever has this address, in lower case, runs the platform. Default: nobody. */
  readonly isOperator?: (email: string) => boolean;
  /** Default: without limit. */
  readonly streams?: StreamPlaces;
  /** Who has which plan open, the same for all requests of a server. Default: nobody but this request's own. */
  readonly presence?: PlanPresence;
  /** Who the viewer is when some time has passed: nobody, if her session has ended. Default: the same. */
  readonly renewViewer?: () => Promise<Viewer>;
}

/** Makes the context of one request. */
export async function createContext(parts: ContextParts): Promise<Context> {
  const {
    database,
    viewer = anonymous,
    origin = null,
    now = () => new Date(),
    spendWrite = () => Promise.resolve(undefined),
    publicUrl,
    releasesAddress,
    isOperator = () => false,
    streams = new StreamPlaces(Number.POSITIVE_INFINITY),
    presence = new PlanPresence(),
    renewViewer = () => Promise.resolve(viewer),
  } = parts;
  const at = now();
  let sight = await sightOf(database.prisma, viewer);
  return {
    prisma: database.prisma,
    database,
    today: swedishDay(at),
    viewer,
    get sight() {
      return sight;
    },
    async lookAgain() {
      sight = await sightOf(database.prisma, viewer);
    },
    author: { viewer, origin, now: at },
    spendWrite,
    publicUrl,
    releasesAddress,
    isOperator,
    streams,
    presence,
    renewed: async () => createContext({ ...parts, presence, viewer: await renewViewer() }),
  };
}
