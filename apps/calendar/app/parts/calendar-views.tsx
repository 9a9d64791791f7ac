import { type CalendarChoice, parametersOf, queryOf } from "../calendar-choice.ts";
import { type Language, pathIn, type Words } from "../language.ts";

const words: Words<Record<"views" | View, string>> = {
  sv: { views: "Visa kalendern som", list: "Lista", week: "Vecka", month: "Månad" },
  en: { views: "Show the calendar as", list: "List", week: "Week", month: "Month" },
};

type View = "list" | "week" | "month";

/** The ways between the views of the calendar. What has been chosen goes along. */
export function CalendarViews({
  view,
  week,
  month,
  choice,
  language,
}: {
  /** The one that is shown. */
  readonly view: View;
  /** The week that the way to weeks leads to. */
  readonly week: string;
  /** The month that the way to months leads to. */
  readonly month: string;
  readonly choice: CalendarChoice;
  readonly language: Language;
}) {
  const text = words[language];
  const paths = {
    list: "/kalender",
    week: `/kalender/vecka/${week}`,
    month: `/kalender/manad/${month}`,
  };
  return (
    <nav className="views" aria-label={text.views}>
      <ul>
        {(["list", "week", "month"] as const).map((one) => (
          <li key={one}>
            <a
              href={pathIn(language, paths[one]) + queryOf(parametersOf(choice))}
              aria-current={one === view ? "page" : undefined}
            >
              {text[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
