import { type CalendarChoice, parametersOf, queryOf } from "../calendar-choice.ts";
import type { CalendarSpan } from "../calendar-span.ts";
import { type Language, pathIn } from "../language.ts";

/** How the ways are called. */
export interface StepWords {
  readonly steps: string;
  readonly previous: string;
  readonly present: string;
  readonly next: string;
  /** What the previous and the next are; seen where there is room. */
  readonly unit: string;
}

/** The ways from a week or month to the one before, the present one and the one after. What has been chosen goes along. */
export function CalendarSteps({
  base,
  span,
  present,
  words,
  choice,
  language,
}: {
  /** The Swedish address before the name of the week or month. */
  readonly base: "/kalender/vecka" | "/kalender/manad";
  readonly span: CalendarSpan;
  /** The name of the week or month of today. */
  readonly present: string;
  readonly words: StepWords;
  readonly choice: CalendarChoice;
  readonly language: Language;
}) {
  const steps = [
    { name: span.previous, rel: "prev", label: words.previous },
    { name: present === span.name ? undefined : present, rel: undefined, label: words.present },
    { name: span.next, rel: "next", label: words.next },
  ];
  return (
    <nav className="steps" aria-label={words.steps}>
      <ul>
        {steps.map(({ name, label, rel }) =>
          name === undefined ? null : (
            <li key={label}>
              <a
                className="ds-link"
                href={pathIn(language, `${base}/${name}`) + queryOf(parametersOf(choice))}
                rel={rel}
              >
                {rel === "prev" ? "← " : ""}
                {label}
                {rel === undefined ? null : <span className="step-unit"> {words.unit}</span>}
                {rel === "next" ? " →" : ""}
              </a>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}
