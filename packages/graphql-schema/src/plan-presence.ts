import { Notices } from "@finsam/database";
import { PlannersElsewhere } from "./planners-elsewhere.ts";

/** Somebody who has the plan of a week open. */
export interface CoPlanner {
  /** Null where she has given none: her address is not told. */
  readonly name: string | null;
  /** The arranger in whose name she plans. */
  readonly associationId: string;
  /** The event that she has open; null: none. */
  readonly eventId: string | null;
}

/** Being in a plan, from the moment that it is made until it is disposed of. */
export interface PlanStay extends Disposable {
  /** The others who are there, in the order in which they came; who has two windows open is told once. */
  others(): CoPlanner[];
  /** Resolves when somebody has come, gone or opened another event, or after so many milliseconds. */
  changed(withinMs: number): Promise<void>;
}

/** A co-planner with who it is: her own windows are no others. */
export interface PresentPlanner extends CoPlanner {
  readonly personId: string;
}

interface Present extends PresentPlanner {
  readonly wake: () => void;
}

/** Who has the plan of which week open at this server, in all its processes. It is kept nowhere. */
export class PlanPresence {
  readonly #weeks = new Map<string, Set<Present>>();
  readonly #elsewhere: PlannersElsewhere;

  /** `notices`: by which the processes of the server tell each other. Default: there is one alone. */
  constructor(notices = new Notices()) {
    this.#elsewhere = new PlannersElsewhere(notices, {
      weekIds: () => this.#weeks.keys(),
      present: (weekId) => [...(this.#weeks.get(weekId) ?? [])],
      moved: (weekId) => {
        for (const one of this.#weeks.get(weekId) ?? []) one.wake();
      },
    });
  }

  /** Enters the plan of a week. */
  enter(weekId: string, personId: string, planner: CoPlanner): PlanStay {
    const present = this.#weeks.get(weekId) ?? new Set();
    this.#weeks.set(weekId, present);
    const waiting = new Set<() => void>();
    let isNew = false;
    const self: Present = {
      ...planner,
      personId,
      wake: () => {
        isNew = true;
        for (const done of waiting) done();
      },
    };
    const wakeOthers = () => {
      for (const other of present) if (other !== self) other.wake();
    };
    present.add(self);
    wakeOthers();
    this.#elsewhere.tell(weekId);
    return {
      others: () => {
        isNew = false;
        const others = [...present, ...this.#elsewhere.in(weekId)].filter(
          (other) => other.personId !== personId,
        );
        // The window that she opened last tells where she is.
        return [...new Map(others.map((other) => [other.personId, other])).values()].map(
          ({ name, associationId, eventId }) => ({ name, associationId, eventId }),
        );
      },
      changed: (withinMs) =>
        new Promise((resolve) => {
          const done = () => {
            clearTimeout(timer);
            waiting.delete(done);
            resolve();
          };
          const timer = setTimeout(done, withinMs);
          waiting.add(done);
          if (isNew) done();
        }),
      [Symbol.dispose]: () => {
        if (!present.delete(self)) return;
        if (present.size === 0 && this.#weeks.get(weekId) === present) this.#weeks.delete(weekId);
        wakeOthers();
        this.#elsewhere.tell(weekId);
        for (const done of waiting) done();
      },
    };
  }
}
