import type { Author, PrismaClient, Writable } from "@finsam/database";
import { anonymous, type Day, swedishDay, type Viewer } from "@finsam/domain";

/** Takes one from what somebody may write in a while. Answers the seconds until there is more, if there is none left. */
export type SpendWrite = () => Promise<number | undefined>;

/** What a resolver may use. One a request. */
export interface Context {
  readonly prisma: PrismaClient;
  readonly database: Writable;
  /** Today in Sweden, the same through the whole request. */
  readonly today: Day;
  /** Who asks. */
  readonly viewer: Viewer;
  /** The viewer as the author of what she writes. */
  readonly author: Author;
  readonly spendWrite: SpendWrite;
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
}

/** Makes the context of one request. */
export function createContext({
  database,
  viewer = anonymous,
  origin = null,
  now = () => new Date(),
  spendWrite = () => Promise.resolve(undefined),
}: ContextParts): Context {
  const at = now();
  return {
    prisma: database.prisma,
    database,
    today: swedishDay(at),
    viewer,
    author: { viewer, origin, now: at },
    spendWrite,
  };
}
