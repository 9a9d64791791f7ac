import type { PrismaClient } from "@finsam/database";
import { type Day, swedishDay } from "@finsam/domain";

/** What a resolver may use. One a request. */
export interface Context {
  readonly prisma: PrismaClient;
  /** Today in Sweden, the same through the whole request. */
  readonly today: Day;
}

/** Makes the context of one request. `now` is the clock, by default the machine's. */
export function createContext({
  prisma,
  now = () => new Date(),
}: {
  prisma: PrismaClient;
  now?: () => Date;
}): Context {
  return { prisma, today: swedishDay(now()) };
}
