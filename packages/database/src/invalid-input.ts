import { brokenRuleAt, type Issue, type Parsed, type RuleCode } from "@finsam/domain";
import { WriteRefused } from "./refusal.ts";

/** The refusal of one rule that only the database can see. */
export function invalid(rule: RuleCode, path: Issue["path"]): WriteRefused {
  return new WriteRefused({ code: "INVALID_INPUT", issues: [brokenRuleAt(rule, path)] });
}

/** Issues with their place in the author's list before their paths; as they are where there is no list. */
export function placed(issues: readonly Issue[], index: number | undefined): Issue[] {
  return issues.map((issue) =>
    index === undefined ? issue : { ...issue, path: [index, ...issue.path] },
  );
}

/** The value of a parse; its issues as a refusal. */
export function parsedOrThrow<Value>(parsed: Parsed<Value>, index?: number): Value {
  if (parsed.ok) return parsed.value;
  throw new WriteRefused({ code: "INVALID_INPUT", issues: placed(parsed.issues, index) });
}
