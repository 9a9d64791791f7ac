import type { VariablesOf } from "gql.tada";
import * as z from "zod";
import type { Say } from "../language.ts";
import { unreadable } from "../outcome.ts";
import type { ChangeEvent } from "./change-event.ts";

/** The fields of an event that a fix, or taking it back, changes. */
export type EventChange = Omit<
  VariablesOf<typeof ChangeEvent>["input"],
  "id" | "expectedVersion" | "slug"
>;

/** What an endpoint has answered as the change of a fix is a change that it takes: it reads it again, field by field. */
function isEventChange(value: unknown): value is EventChange {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const changeSchema = z.string().transform((text, context): EventChange => {
  const value = jsonOf(text);
  if (isEventChange(value)) return value;
  context.addIssue({ code: "custom", message: "Expected the fields of an event as JSON" });
  return z.NEVER;
});

const ids = z.string().transform((text) => text.split(" "));

/** An event at a day and a time. */
const placed = {
  event: z.string(),
  day: z.iso.date(),
  /** HH:MM; empty or left out: the time that it has. */
  time: z
    .string()
    .regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/)
    .optional(),
};

/** What a form of the planner asks for, by the name of its button. */
const planFormSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("try"), ...placed }),
  z.object({ intent: z.literal("move"), ...placed, why: z.string().optional() }),
  z.object({
    intent: z.literal("change"),
    event: z.string(),
    version: z.coerce.number().int(),
    change: changeSchema,
    /** What was done, as a sentence. */
    done: z.string().optional(),
    why: z.string().optional(),
  }),
  z.object({
    intent: z.enum(["acknowledge", "unacknowledge"]),
    hash: z.string(),
    association: z.string(),
    why: z.string().optional(),
  }),
  z.object({
    intent: z.literal("declare"),
    events: ids,
    association: z.string(),
    kind: z.enum(["AVOID", "PARALLEL", "NONE"]),
  }),
  z.object({
    intent: z.literal("confirm"),
    event: z.string(),
    association: z.string(),
    answer: z.enum(["ACCEPTED", "DECLINED"]),
  }),
]);

/** A form of the planner, read. */
export type PlanForm = z.output<typeof planFormSchema>;

/** Reads a form of the planner; what is wrong, as a sentence. */
export function readPlanForm(form: FormData, say: Say): PlanForm | string {
  const read = planFormSchema.safeParse(Object.fromEntries(form));
  if (read.success) return read.data;
  switch (read.error.issues[0]?.path[0]) {
    case "day":
      return say("Välj en dag", "Choose a day");
    case "time":
      return say("Skriv ett klockslag, till exempel 08:30", "Write a time, such as 08:30");
    default:
      // Nothing that she can choose or write.
      return unreadable(say).message;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
