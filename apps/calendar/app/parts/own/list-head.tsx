import type { Option } from "../../form/field.ts";
import { chosenIn, type ListChoice, type ListView } from "../../own/list-choice.ts";
import { pathIn } from "../../language.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { SelectField } from "../form/select-field.tsx";
import { SearchField } from "../search-field.tsx";

/** What a list of own records is called, what it can show, and what begins a new one. */
export function ListHead({
  title,
  views,
  choice,
  associations,
  path,
  fresh,
}: {
  readonly title: string;
  /** Those that there are, by their words. */
  readonly views: Readonly<Partial<Record<ListView, string>>>;
  readonly choice: ListChoice;
  /** Those of the reader. */
  readonly associations: readonly Option[];
  /** Of the list, without the prefix of a language. */
  readonly path: string;
  /** The words of what begins a new one; undefined where she may not. */
  readonly fresh: string | undefined;
}) {
  const language = useLanguage();
  const say = useSay();
  const { view, association, text } = choice;
  const here = pathIn(language, path);
  const href = (other: string) => {
    const chosen = { ...chosenIn(choice), visa: other === "aktuella" ? "" : other };
    const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== ""));
    return query.size === 0 ? here : `${here}?${query}`;
  };
  return (
    <>
      <div className="list-head">
        <h1 className="ds-heading" data-size="lg">
          {title}
        </h1>
        {fresh === undefined ? null : (
          <a className="ds-button" data-variant="primary" href={`${here}/ny`}>
            {fresh}
          </a>
        )}
      </div>
      <nav aria-label={`${title}: ${say("vad som visas", "what is shown")}`}>
        <ul className="views">
          {Object.entries(views).map(([name, label]) => (
            <li key={name}>
              <a
                className="ds-link"
                href={href(name)}
                {...(name === view && { "aria-current": "page" as const })}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {view === "raderade" ? null : (
        <form className="filter" method="get" role="search">
          {view === "aktuella" ? null : <input type="hidden" name="visa" value={view} />}
          <SearchField
            name="q"
            label={say("Sök bland dem", "Search among them")}
            defaultValue={text}
          />
          {associations.length < 2 ? null : (
            <SelectField
              name="forbund"
              label={say("Förbund", "Association")}
              defaultValue={association}
              none={say("Alla mina", "All mine")}
              options={associations}
            />
          )}
          <button className="ds-button" data-variant="secondary" type="submit">
            {say("Visa", "Show")}
          </button>
        </form>
      )}
    </>
  );
}
