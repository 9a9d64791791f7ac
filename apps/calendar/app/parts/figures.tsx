import { type Language, recordLang, type Words } from "../language.ts";
import { type Figure, figureInWords, figureKind, groupFigures } from "../words/figure.ts";
import { partialDate } from "../words/partial-date.ts";
import { capitalised } from "../words/term.ts";

const words: Words<{
  readonly title: string;
  readonly disputed: string;
  readonly source: string;
  readonly asOf: (day: string) => string;
  readonly undated: string;
}> = {
  sv: {
    title: "Siffror och datum från källorna",
    disputed: "Källorna har olika uppgifter.",
    source: "Enligt",
    asOf: (day) => `uppgift från ${day}.`,
    undated: "datum saknas.",
  },
  en: {
    title: "Figures and dates from the sources",
    disputed: "The sources disagree.",
    source: "According to",
    asOf: (day) => `as of ${day}.`,
    undated: "not dated.",
  },
};

/** What the sources say of a project. Those that disagree stand side by side; none is chosen. */
export function Figures({
  figures,
  language,
}: {
  readonly figures: readonly Figure[];
  readonly language: Language;
}) {
  if (figures.length === 0) return null;
  const text = words[language];
  return (
    <section id="siffror">
      <h2 className="ds-heading" data-size="sm">
        {text.title}
      </h2>
      <div className="figure-groups">
        {groupFigures(figures).map(({ kind, figures: told, isDisputed }) => (
          <section key={kind} className={isDisputed ? "figure-group disputed" : "figure-group"}>
            <h3 className="ds-heading" data-size="2xs">
              {figureKind(kind, language)}
            </h3>
            {isDisputed ? <p className="change">{text.disputed}</p> : null}
            <ul className="figures">
              {told.map((figure) => (
                <li key={`${figure.source} ${figureInWords(figure, language)}`}>
                  <strong>{capitalised(figureInWords(figure, language))}</strong>
                  <p className="item-details">
                    {text.source} <span lang={recordLang(language)}>{figure.source}</span>,{" "}
                    {figure.asOf === null
                      ? text.undated
                      : text.asOf(partialDate(figure.asOf, language))}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
