import { type Language, pathIn, recordLang } from "../language.ts";

/** The associations that arrange a theme week, with a heading. */
export function ArrangerList({
  title,
  arrangers,
  language,
}: {
  readonly title: string;
  readonly arrangers: readonly { readonly slug: string; readonly name: string }[];
  readonly language: Language;
}) {
  return (
    <section>
      <h2 className="ds-heading" data-size="sm">
        {title}
      </h2>
      <ul>
        {arrangers.map(({ slug, name }) => (
          <li key={slug} lang={recordLang(language)}>
            <a className="ds-link" href={pathIn(language, `/forbund/${slug}`)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
