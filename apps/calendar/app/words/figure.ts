import type { Language, Words } from "../language.ts";
import { partialDate } from "./partial-date.ts";
import { valueInWords } from "./number.ts";

/** What one source says of a project, as the endpoint answers it. */
export interface Figure {
  readonly kind: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly date: string | null;
  readonly source: string;
  readonly asOf: string | null;
}

/** What all sources say of one thing. */
export interface FigureGroup {
  readonly kind: string;
  readonly figures: readonly Figure[];
  /** Whether they say different things. */
  readonly isDisputed: boolean;
}

const kinds: Words<Readonly<Record<string, string>>> = {
  sv: {
    PLANNED_PARTICIPANTS: "Planerat antal deltagare",
    PARTICIPANTS: "Antal deltagare",
    PARTNER_ASSOCIATIONS: "Samordningsförbund som deltar",
    TOTAL_BUDGET: "Total budget",
    GRANTED_SUPPORT: "Beviljat stöd",
    DECISION_EXPECTED: "Beslut väntas",
    DECISION: "Beslut",
    GRANTED_FROM: "Beviljat från och med",
    GRANTED_TO: "Beviljat till och med",
    FIRST_PARTICIPANTS_FROM: "Första deltagarna, tidigast",
    FIRST_PARTICIPANTS_TO: "Första deltagarna, senast",
  },
  en: {
    PLANNED_PARTICIPANTS: "Planned number of participants",
    PARTICIPANTS: "Number of participants",
    PARTNER_ASSOCIATIONS: "Associations that take part",
    TOTAL_BUDGET: "Total budget",
    GRANTED_SUPPORT: "Granted support",
    DECISION_EXPECTED: "Decision expected",
    DECISION: "Decision",
    GRANTED_FROM: "Granted from",
    GRANTED_TO: "Granted until",
    FIRST_PARTICIPANTS_FROM: "First participants, at the earliest",
    FIRST_PARTICIPANTS_TO: "First participants, at the latest",
  },
};

/** What a figure tells: `Total budget`. Sources may count what has no word here; then its code says it. */
export function figureKind(kind: string, language: Language): string {
  const code = kind.toLowerCase().replaceAll("_", " ");
  return kinds[language][kind] ?? code.charAt(0).toUpperCase() + code.slice(1);
}

/** What figures tell that have a word. */
export const figureKinds: readonly string[] = Object.keys(kinds.sv);

/** A figure in words: `48 520 056 kronor`, `31 augusti 2022`. */
export function figureInWords({ value, unit, date }: Figure, language: Language): string {
  if (date !== null) return partialDate(date, language);
  return value === null ? "" : valueInWords(value, unit, language);
}

/** Figures by what they tell, in the order in which each kind is first met. */
export function groupFigures(figures: readonly Figure[]): readonly FigureGroup[] {
  return [...Map.groupBy(figures, ({ kind }) => kind)].map(([kind, told]) => ({
    kind,
    figures: told,
    isDisputed: new Set(told.map(({ value, unit, date }) => `${value} ${unit} ${date}`)).size > 1,
  }));
}
