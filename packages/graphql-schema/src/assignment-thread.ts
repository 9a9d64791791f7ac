import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { PlanInput } from "@finsam/planning";
import type { Assignment, AssignWeekInput } from "@finsam/planning/assignment";

/** What a thread is given: all of the question but the settings, which hold a function and are the default ones. */
export interface AssignmentTask extends Omit<AssignWeekInput, "plan"> {
  readonly plan: Omit<PlanInput, "settings">;
}

/** Finds times for the events of a week in a thread of its own, so that nobody else's answers wait. One such question is dealt with at a time. */
export function assignInThread({ plan, ...rest }: AssignWeekInput): Promise<Assignment> {
  const { settings: _settings, ...cloned } = plan;
  const task: AssignmentTask = { ...rest, plan: cloned };
  const answer = queue.then(() => run(task));
  queue = answer.then(
    () => undefined,
    () => undefined,
  );
  return answer;
}

// Of a machine's few cores it takes one, whoever asks.
let queue: Promise<void> = Promise.resolve();

async function run(workerData: AssignmentTask): Promise<Assignment> {
  const worker = new Worker(new URL("assignment-worker.ts", import.meta.url), {
    workerData,
    execArgv: ["--conditions=source", "--disable-warning=ExperimentalWarning"],
  });
  try {
    const [assignment] = await once(worker, "message");
    return assignment;
  } finally {
    await worker.terminate();
  }
}
