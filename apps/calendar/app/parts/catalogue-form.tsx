import type { Language, Words } from "../language.ts";
import { withMainTown } from "../words/place.ts";
import { SelectField } from "./form/select-field.tsx";
import { SearchField } from "./search-field.tsx";

/** What somebody has asked for in the catalogue. */
export interface CatalogueChoice {
  /** As she wrote it. */
  readonly age: string;
  /** Kommunkod; empty: any. */
  readonly municipality: string;
  readonly text: string;
  readonly withEnded: boolean;
}

const words: Words<
  Record<"title" | "age" | "badAge" | "municipality" | "all" | "text" | "ended" | "show", string>
> = {
  sv: {
    title: "Hitta en insats",
    age: "Ålder",
    badAge: "Skriv åldern i hela år med siffror, till exempel 19.",
    municipality: "Kommun",
    all: "Alla kommuner",
    text: "Behov, ort eller andra ord",
    ended: "Visa avslutade också",
    show: "Visa",
  },
  en: {
    title: "Find a service",
    age: "Age",
    badAge: "Write the age in whole years with digits, such as 19.",
    municipality: "Municipality",
    all: "All municipalities",
    text: "A need, a town or other words (in Swedish)",
    ended: "Show those that have ended too",
    show: "Show",
  },
};

/** An age in years; null: what is written is none. */
export function ageOf(text: string): number | null {
  const written = text.trim();
  return /^\d{1,3}$/.test(written) && Number(written) <= 120 ? Number(written) : null;
}

/** Asks for whom an insats is to be. */
export function CatalogueForm({
  chosen: { age, municipality, text: written, withEnded },
  municipalities,
  language,
}: {
  readonly chosen: CatalogueChoice;
  readonly municipalities: readonly { readonly value: string; readonly label: string }[];
  readonly language: Language;
}) {
  const text = words[language];
  const isBad = age !== "" && ageOf(age) === null;
  return (
    <form className="filter" method="get" role="search" aria-label={text.title}>
      <div className="ds-field">
        <label className="ds-label" htmlFor="alder">
          {text.age}
        </label>
        <input
          className="ds-input"
          id="alder"
          name="alder"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={age}
          {...(isBad && { "aria-invalid": true, "aria-describedby": "alder-fel" })}
        />
        {isBad ? (
          <p className="ds-validation-message" id="alder-fel" data-color="danger">
            {text.badAge}
          </p>
        ) : null}
      </div>
      <SelectField
        name="kommun"
        label={text.municipality}
        none={text.all}
        defaultValue={municipality}
        options={municipalities.map(withMainTown)}
      />
      <SearchField name="ord" label={text.text} defaultValue={written} />
      <div className="ds-field">
        <input
          className="ds-input"
          id="avslutade"
          name="avslutade"
          type="checkbox"
          value="ja"
          defaultChecked={withEnded}
        />
        <label className="ds-label" data-weight="regular" htmlFor="avslutade">
          {text.ended}
        </label>
      </div>
      <button className="ds-button" data-variant="primary" type="submit">
        {text.show}
      </button>
    </form>
  );
}
