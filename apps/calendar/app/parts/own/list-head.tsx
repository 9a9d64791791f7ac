import type { Option } from "../../form/field.ts";
import { chosenIn, type ListChoice, type ListView } from "../../own/list-choice.ts";
import { Select } from "../select.tsx";

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
  readonly path: string;
  /** The words of what begins a new one; undefined where she may not. */
  readonly fresh: string | undefined;
}) {
  const { view, association, text } = choice;
  const href = (other: string) => {
    const chosen = { ...chosenIn(choice), visa: other === "aktuella" ? "" : other };
    const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== ""));
    return query.size === 0 ? path : `${path}?${query}`;
  };
  return (
    <>
      <div className="list-head">
        <h1 className="ds-heading" data-size="lg">
          {title}
        </h1>
        {fresh === undefined ? null : (
          <a className="ds-button" data-variant="primary" href={`${path}/ny`}>
            {fresh}
          </a>
        )}
      </div>
      <nav aria-label={`${title}: vad som visas`}>
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
          <div className="ds-field">
            <label className="ds-label" htmlFor="q">
              Sök bland dem
            </label>
            <input
              className="ds-input"
              type="search"
              id="q"
              name="q"
              maxLength={200}
              defaultValue={text}
            />
          </div>
          {associations.length < 2 ? null : (
            <Select
              name="forbund"
              label="Förbund"
              value={association}
              all="Alla mina"
              options={associations}
            />
          )}
          <button className="ds-button" data-variant="secondary" type="submit">
            Visa
          </button>
        </form>
      )}
    </>
  );
}
