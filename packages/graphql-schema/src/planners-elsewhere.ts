import { randomUUID } from "node:crypto";
import type { Notices } from "@finsam/database";
import * as z from "zod";
import type { PresentPlanner } from "./plan-presence.ts";

/** How often a process tells who is there, in ms: others may have missed it. */
const beatMs = 20_000;

/** After how long without a word a process counts as gone, in ms. */
const silenceMs = 60_000;

/** How many of one week a process tells at most: what it tells has room for that. */
const most = 15;

const noticeSchema = z.object({
  about: z.literal("planners"),
  process: z.string(),
  week: z.string(),
  /** Whether it asks the others who is there with them. */
  asks: z.boolean(),
  present: z
    .object({
      personId: z.string(),
      name: z.string().nullable(),
      associationId: z.string(),
      eventId: z.string().nullable(),
    })
    .array(),
});

/** What it needs of who is here, in this process. */
export interface PlannersHere {
  readonly weekIds: () => Iterable<string>;
  readonly present: (weekId: string) => readonly PresentPlanner[];
  /** Called when others have come to a week or gone. */
  readonly moved: (weekId: string) => void;
}

/**
 * Who has the plan of a week open in other processes on the same database. Processes tell each other when somebody comes or goes, and now and
 * then, so that who misses a word hears the next, and a process that has ended without one is forgotten.
 */
export class PlannersElsewhere {
  readonly #own = randomUUID();
  readonly #notices: Notices;
  readonly #here: PlannersHere;
  readonly #told = new Map<string, Map<string, { present: PresentPlanner[]; at: number }>>();
  #beat: NodeJS.Timeout | undefined;

  constructor(notices: Notices, here: PlannersHere) {
    this.#notices = notices;
    this.#here = here;
    notices.listen({
      heard: (text) => this.#hear(text),
      connected: () => {
        for (const weekId of here.weekIds()) this.#say(weekId, true);
      },
    });
  }

  /** Who is there elsewhere. */
  in(weekId: string): PresentPlanner[] {
    return [...(this.#told.get(weekId)?.values() ?? [])].flatMap(({ present }) => present);
  }

  /** Somebody has come to a week or gone from it, here. */
  tell(weekId: string): void {
    const isHere = this.#here.present(weekId).length > 0;
    const isFirst = isHere && !this.#told.has(weekId);
    if (isFirst) this.#told.set(weekId, new Map());
    if (!isHere) this.#told.delete(weekId);
    this.#keepTime();
    this.#say(weekId, isFirst);
  }

  #keepTime(): void {
    if (this.#told.size === 0) {
      clearInterval(this.#beat);
      this.#beat = undefined;
    } else this.#beat ??= setInterval(() => this.#tick(), beatMs).unref();
  }

  #tick(): void {
    const silent = Date.now() - silenceMs;
    for (const [weekId, processes] of this.#told) {
      this.#say(weekId, false);
      for (const [process, { at }] of processes) {
        if (at > silent) continue;
        processes.delete(process);
        this.#here.moved(weekId);
      }
    }
  }

  #say(weekId: string, asks: boolean): void {
    const present = this.#here.present(weekId).slice(0, most);
    const notice: z.infer<typeof noticeSchema> = {
      about: "planners",
      process: this.#own,
      week: weekId,
      asks,
      present: present.map(({ personId, name, associationId, eventId }) => ({
        personId,
        name: name?.slice(0, 100) ?? null,
        associationId,
        eventId,
      })),
    };
    // What is not told now is told with the next beat.
    this.#notices.tell(JSON.stringify(notice)).catch(() => undefined);
  }

  #hear(text: string): void {
    const notice = noticeSchema.safeParse(parsedJson(text)).data;
    if (notice === undefined || notice.process === this.#own) return;
    const { week, process, present, asks } = notice;
    const processes = this.#told.get(week);
    // Nobody here wants to know.
    if (processes === undefined) return;
    if (present.length === 0) processes.delete(process);
    else processes.set(process, { present, at: Date.now() });
    this.#here.moved(week);
    if (asks) this.#say(week, false);
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
