import { parentPort, workerData } from "node:worker_threads";
import { defaultSettings } from "@finsam/planning";
import { assignWeek } from "@finsam/planning/assignment";
import type { AssignmentTask } from "./assignment-thread.ts";

// The solver blocks its thread while it runs: it has one of its own.
const { plan, ...rest }: AssignmentTask = workerData;
parentPort?.postMessage(
  await assignWeek({ ...rest, plan: { ...plan, settings: defaultSettings } }),
  [],
);
