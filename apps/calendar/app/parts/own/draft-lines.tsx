import { pathIn, recordLang } from "../../language.ts";
import type { Draft } from "../../own/own-drafts.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { kindInWords } from "../../words/record-kind.ts";

/** What was begun and is not published. */
export function DraftLines({ drafts }: { readonly drafts: readonly Draft[] }) {
  const language = useLanguage();
  const say = useSay();
  if (drafts.length === 0)
    return (
      <p>
        {say(
          "Inga utkast. Det du börjar på sparas av sig självt och finns här tills det publiceras.",
          "No drafts. What you begin is saved by itself and stays here until it is published.",
        )}
      </p>
    );
  return (
    <ul className="plain-list">
      {drafts.map(({ path, title, kind, owner }) => (
        <li className="item" key={path}>
          <h3 className="ds-heading" data-size="xs">
            <a className="ds-link" lang={recordLang(language)} href={pathIn(language, path)}>
              {title}
            </a>
          </h3>
          <p className="item-details">{`${kindInWords(kind, language)} · ${owner}`}</p>
        </li>
      ))}
    </ul>
  );
}
