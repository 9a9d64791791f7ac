import type { Say } from "../language.ts";
import type { EventFindings, Finding } from "./planner-query.ts";

/** How much something weighs, as a word on a card and as a colour beside it. */
export interface Weight {
  readonly word: string;
  /** A colour of Designsystemet, which only repeats the word. */
  readonly color: "danger" | "warning" | "info" | "neutral";
}

/** What a finding weighs. */
export function weightOf({ severity }: Pick<Finding, "severity">, say: Say): Weight {
  switch (severity) {
    case "BLOCK":
      return { word: say("hinder", "obstacle"), color: "danger" };
    case "WARNING":
      return { word: say("varning", "warning"), color: "warning" };
    case "CHECK":
      return { word: say("saknas inför utgivning", "missing before release"), color: "info" };
    case "GAP":
      return { word: say("lucka", "gap"), color: "info" };
    case "ADVICE":
      return { word: say("råd", "advice"), color: "neutral" };
  }
}

/** What is to be seen on an event's card: the heaviest first, what has been acknowledged left out. */
export function marksOf({ clashes, own, missing }: EventFindings, say: Say): Weight[] {
  const open = (findings: readonly Finding[]) =>
    findings.filter(({ isAcknowledged }) => !isAcknowledged);
  const meets = open(clashes).filter(({ severity }) => severity !== "ADVICE");
  const others = new Set(meets.map(({ events }) => events.map(({ id }) => id).join(" "))).size;
  const blocks = open([...own, ...missing]).filter(({ severity }) => severity === "BLOCK");
  const warnings = open(own).filter(({ severity }) => severity === "WARNING");
  const lacks = open(missing).filter(({ severity }) => severity !== "BLOCK");
  return [
    ...blocks.slice(0, 1).map((finding) => weightOf(finding, say)),
    ...(others > 0
      ? [
          {
            word: say(`krockar med ${others}`, `clashes with ${others}`),
            color: "warning",
          } as const,
        ]
      : []),
    ...warnings.slice(0, 1).map((finding) => weightOf(finding, say)),
    ...(lacks.length > 0
      ? [{ word: say("något saknas", "something missing"), color: "info" } as const]
      : []),
  ];
}
