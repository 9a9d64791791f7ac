import { type Language, pathIn, type Words } from "../language.ts";
import { withMainTown } from "../words/place.ts";
import { SelectField } from "./form/select-field.tsx";

const words: Words<Record<"title" | "age" | "municipality" | "all" | "find", string>> = {
  sv: {
    title: "Hitta stöd på vägen till arbete eller studier",
    age: "Ålder",
    municipality: "Kommun",
    all: "Alla kommuner",
    find: "Visa insatser",
  },
  en: {
    title: "Find support on the way to work or studies",
    age: "Age",
    municipality: "Municipality",
    all: "All municipalities",
    find: "Show services",
  },
};

/** The short way into the catalogue of insatser: how old somebody is, and where she lives. */
export function FindInitiative({
  municipalities,
  language,
}: {
  readonly municipalities: readonly { readonly value: string; readonly label: string }[];
  readonly language: Language;
}) {
  const text = words[language];
  return (
    <section>
      <h2 className="ds-heading" data-size="sm" id="find-initiative">
        {text.title}
      </h2>
      <form
        className="filter find-initiative"
        method="get"
        action={pathIn(language, "/insatser")}
        role="search"
        aria-labelledby="find-initiative"
      >
        <div className="ds-field">
          <label className="ds-label" htmlFor="alder">
            {text.age}
          </label>
          <input
            className="ds-input"
            id="alder"
            name="alder"
            inputMode="numeric"
            maxLength={3}
            autoComplete="off"
          />
        </div>
        <SelectField
          name="kommun"
          label={text.municipality}
          none={text.all}
          defaultValue=""
          options={municipalities.map(withMainTown)}
        />
        <button className="ds-button" data-variant="primary" type="submit">
          {text.find}
        </button>
      </form>
    </section>
  );
}
