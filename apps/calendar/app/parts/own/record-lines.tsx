import { pathIn, recordLang } from "../../language.ts";
import { useLanguage } from "../../use-language.ts";

/** A record in a list. */
export interface RecordLine {
  readonly id: string;
  readonly name: string;
  /** What is known of it, in a few words each. */
  readonly details: readonly string[];
}

/** Own records, each with a link to where it is written. */
export function RecordLines({
  lines,
  path,
  none,
}: {
  readonly lines: readonly RecordLine[];
  /** Of the list, without the prefix of a language. */
  readonly path: string;
  /** What is said where there is none. */
  readonly none: string;
}) {
  const language = useLanguage();
  if (lines.length === 0) return <p>{none}</p>;
  return (
    <ul className="plain-list">
      {lines.map(({ id, name, details }) => (
        <li className="item" key={id}>
          <h2 className="ds-heading" data-size="xs">
            <a
              className="ds-link"
              lang={recordLang(language)}
              href={pathIn(language, `${path}/${encodeURIComponent(id)}`)}
            >
              {name}
            </a>
          </h2>
          <p className="item-details">{details.join(" · ")}</p>
        </li>
      ))}
    </ul>
  );
}
