import type { EventFindings, Finding } from "./planner-query.ts";

/** How much something weighs, as a word on a card and as a colour beside it. */
export interface Weight {
  readonly word: string;
  /** A colour of Designsystemet, which only repeats the word. */
  readonly color: "danger" | "warning" | "info" | "neutral";
}

const weights: Readonly<Record<Finding["severity"], Weight>> = {
  BLOCK: { word: "hinder", color: "danger" },
  WARNING: { word: "varning", color: "warning" },
  CHECK: { word: "saknas inför utgivning", color: "info" },
  GAP: { word: "lucka", color: "info" },
  ADVICE: { word: "råd", color: "neutral" },
};

/** What a finding weighs. */
export function weightOf({ severity }: Finding): Weight {
  return weights[severity];
}

/** What is to be seen on an event's card: the heaviest first, what has been acknowledged left out. */
export function marksOf({ clashes, own, missing }: EventFindings): Weight[] {
  const open = (findings: readonly Finding[]) =>
    findings.filter(({ isAcknowledged }) => !isAcknowledged);
  const meets = open(clashes).filter(({ severity }) => severity !== "ADVICE");
  const others = new Set(meets.map(({ events }) => events.map(({ id }) => id).join(" "))).size;
  const blocks = open([...own, ...missing]).filter(({ severity }) => severity === "BLOCK");
  const warnings = open(own).filter(({ severity }) => severity === "WARNING");
  const lacks = open(missing).filter(({ severity }) => severity !== "BLOCK");
  return [
    ...(blocks.length > 0 ? [weights.BLOCK] : []),
    ...(others > 0 ? [{ word: `krockar med ${others}`, color: "warning" } as const] : []),
    ...(warnings.length > 0 ? [weights.WARNING] : []),
    ...(lacks.length > 0 ? [{ word: "något saknas", color: "info" } as const] : []),
  ];
}
