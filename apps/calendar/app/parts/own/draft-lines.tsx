import type { Draft } from "../../own/own-drafts.ts";

/** What was begun and is not published. */
export function DraftLines({ drafts }: { readonly drafts: readonly Draft[] }) {
  if (drafts.length === 0)
    return (
      <p>Inga utkast. Det du börjar på sparas av sig självt och finns här tills det publiceras.</p>
    );
  return (
    <ul className="plain-list">
      {drafts.map(({ path, title, kind, owner }) => (
        <li className="item" key={path}>
          <h3 className="ds-heading" data-size="xs">
            <a className="ds-link" href={path}>
              {title}
            </a>
          </h3>
          <p className="item-details">{`${kind.charAt(0).toLocaleUpperCase("sv")}${kind.slice(1)} · ${owner}`}</p>
        </li>
      ))}
    </ul>
  );
}
