import { resolved, type Side } from "../form/conflict.ts";
import { formValues, valuesOfJson } from "../form/form-values.ts";
import { chosen, textOf } from "../form-text.ts";
import { changedMeanwhile, type OwnAnswer, type Sent } from "./own-answer.ts";
import type { Act, OwnKind, OwnParts } from "./own-kind.ts";
import { removed, restored } from "./own-removal.ts";
import { save } from "./own-save.ts";
import type { Seen } from "./written.ts";

const sides: readonly Side[] = ["mine", "theirs"];

/** Does what a form of an own record asks for. */
export async function actOn(kind: OwnKind, parts: OwnParts, form: FormData): Promise<OwnAnswer> {
  const intent = textOf(form, "intent");
  const seen: Seen = { id: textOf(form, "id"), expectedVersion: Number(textOf(form, "version")) };
  if (intent === "delete") return removed(kind, parts, seen);
  if (intent === "restore") return restored(kind, parts, seen);
  const act = Object.hasOwn(kind.acts, intent) ? kind.acts[intent] : undefined;
  if (act !== undefined) return acted(act, parts, seen, form);
  const sent: Sent = {
    id: seen.id,
    version: seen.expectedVersion,
    seen: valuesOfJson(form.get("seen")) ?? {},
    mine: valuesOfJson(form.get("mine")) ?? formValues(form),
    association: textOf(form, "association"),
  };
  if (intent !== "resolve") return save(kind, parts, sent, form, intent === "undo");
  const now = valuesOfJson(form.get("now")) ?? {};
  const mine = resolved(sent.seen, sent.mine, now, (unit) => chosen(form, `side ${unit}`, sides));
  return save(kind, parts, { ...sent, seen: now, mine }, form, true);
}

async function acted(act: Act, parts: OwnParts, seen: Seen, form: FormData): Promise<OwnAnswer> {
  const written = await act.perform(parts, seen, formValues(form));
  if (written.kind === "conflict") return { outcome: changedMeanwhile(parts.say) };
  if (written.kind === "refused") return { outcome: written };
  const { record } = written;
  const { id, version } = record;
  const undo = act.undo !== undefined && { intent: act.undo, id, version: String(version) };
  return {
    outcome: { kind: "done", message: act.done(parts.say), ...(undo !== false && { undo }) },
    record,
    refills: true,
  };
}
