import { type Language, pathIn } from "../language.ts";

/** A page of running text. */
export interface PageText {
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly {
    readonly heading: string;
    readonly paragraphs: readonly string[];
    /** What is told point by point, after the paragraphs. */
    readonly points?: readonly string[];
    /** Addresses of these pages are given in Swedish. */
    readonly links?: readonly { readonly href: string; readonly label: string }[];
  }[];
}

/** Running text in sections with headings. */
export function TextPage({
  text: { title, intro, sections },
  language,
}: {
  readonly text: PageText;
  readonly language: Language;
}) {
  return (
    <article className="prose">
      <h1 className="ds-heading" data-size="lg">
        {title}
      </h1>
      <p className="lead">{intro}</p>
      {sections.map(({ heading, paragraphs, points = [], links = [] }) => (
        <section key={heading}>
          <h2 className="ds-heading" data-size="sm">
            {heading}
          </h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {points.length === 0 ? null : (
            <ul>
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          )}
          {links.map(({ href, label }) => (
            <p key={href}>
              <a className="ds-link" href={href.startsWith("/") ? pathIn(language, href) : href}>
                {label}
              </a>
            </p>
          ))}
        </section>
      ))}
    </article>
  );
}
