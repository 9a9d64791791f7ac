import {
  audiences,
  type CalendarChoice,
  type ChoiceOptions,
  parametersOf,
  queryOf,
} from "../calendar-choice.ts";
import type { Language, Words } from "../language.ts";
import { capitalised, termIn } from "../words/term.ts";
import { SelectField } from "./form/select-field.tsx";
import { SearchField } from "./search-field.tsx";

const words: Words<
  Record<
    | "filter"
    | "association"
    | "allAssociations"
    | "municipality"
    | "allMunicipalities"
    | "audience"
    | "allAudiences"
    | "text"
    | "chosen"
    | "show"
    | "clear"
    | "everything",
    string
  >
> = {
  sv: {
    filter: "Urval i kalendern",
    association: "Förbund",
    allAssociations: "Alla förbund",
    municipality: "Kommun",
    allMunicipalities: "Alla kommuner",
    audience: "För vem",
    allAudiences: "Alla målgrupper",
    text: "Sökord",
    chosen: "Urval",
    show: "Visa",
    clear: "Visa alla",
    everything: "alla aktiviteter",
  },
  en: {
    filter: "What the calendar shows",
    association: "Association",
    allAssociations: "All associations",
    municipality: "Municipality",
    allMunicipalities: "All municipalities",
    audience: "For whom",
    allAudiences: "All audiences",
    text: "Words",
    chosen: "Shown",
    show: "Show",
    clear: "Show all",
    everything: "all events",
  },
};

/** Chooses what the calendar shows; the same in each of its views. Sent to the address of the page that it stands on. */
export function CalendarFilter({
  choice,
  options,
  language,
  isPast = false,
}: {
  readonly choice: CalendarChoice;
  readonly options: ChoiceOptions;
  readonly language: Language;
  /** Whether the list is of what has been. */
  readonly isPast?: boolean;
}) {
  const text = words[language];
  return (
    <details className="filter-box">
      <summary>
        {text.chosen}: {chosenInWords(choice, options, language)}
      </summary>
      <form className="filter calendar-filter" method="get" role="search" aria-label={text.filter}>
        <SelectField
          name="forbund"
          label={text.association}
          none={text.allAssociations}
          defaultValue={choice.association}
          options={options.associations}
        />
        <SelectField
          name="kommun"
          label={text.municipality}
          none={text.allMunicipalities}
          defaultValue={choice.municipality}
          options={options.municipalities}
        />
        <SelectField
          name="malgrupp"
          label={text.audience}
          none={text.allAudiences}
          defaultValue={choice.audience ?? ""}
          options={audiences.map((value) => ({
            value,
            label: capitalised(termIn(language, "Audience", value)),
          }))}
        />
        <SearchField name="ord" label={text.text} defaultValue={choice.text} />
        {isPast ? <input type="hidden" name="tidigare" value="1" /> : null}
        <p className="filter-buttons">
          <button className="ds-button" data-variant="primary" type="submit">
            {text.show}
          </button>
          {queryOf(parametersOf(choice)) === "" ? null : (
            <a className="ds-link" href={isPast ? "?tidigare=1" : "?"}>
              {text.clear}
            </a>
          )}
        </p>
      </form>
    </details>
  );
}

/** What is chosen: `SUVS, Sigtuna, ”frukost”`. */
function chosenInWords(
  { association, municipality, audience, text }: CalendarChoice,
  { associations, municipalities }: ChoiceOptions,
  language: Language,
): string {
  const chosen = [
    associations.find(({ value }) => value === association)?.label ?? association,
    municipalities.find(({ value }) => value === municipality)?.label ?? municipality,
    audience === null ? "" : termIn(language, "Audience", audience),
    text === "" ? "" : `”${text}”`,
  ].filter((part) => part !== "");
  return chosen.length === 0 ? words[language].everything : chosen.join(", ");
}
