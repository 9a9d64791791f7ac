import { type FragmentOf, graphql, readFragment } from "../graphql.ts";
import { type Language, recordLang, type Words } from "../language.ts";
import { numberInWords, valueInWords } from "../words/number.ts";
import { partialDate } from "../words/partial-date.ts";

/** What is told of a measured result. */
export const OutcomeFacts = graphql(`
  fragment OutcomeFacts on Outcome {
    what
    value
    unit
    population
    responses
    on
    source
    asGiven
    breakdown {
      label
      value
      unit
    }
  }
`);

const words: Words<{
  readonly title: string;
  readonly answers: (responses: string, population: string) => string;
  readonly answered: (responses: string) => string;
  readonly asked: (population: string) => string;
  readonly source: string;
  readonly asGiven: string;
}> = {
  sv: {
    title: "Resultat",
    answers: (responses, population) => `${responses} av ${population} svarade.`,
    answered: (responses) => `${responses} svarade.`,
    asked: (population) => `Gäller ${population} personer.`,
    source: "Enligt",
    asGiven: "Fördelningen går inte jämnt upp. Den återges som källan har den.",
  },
  en: {
    title: "Results",
    answers: (responses, population) => `${responses} of ${population} answered.`,
    answered: (responses) => `${responses} answered.`,
    asked: (population) => `Concerns ${population} people.`,
    source: "According to",
    asGiven: "The shares do not add up. They are given as the source has them.",
  },
};

/** Measured results, each with who says so. */
export function Outcomes({
  outcomes: masked,
  language,
}: {
  readonly outcomes: readonly FragmentOf<typeof OutcomeFacts>[];
  readonly language: Language;
}) {
  const outcomes = readFragment(OutcomeFacts, masked);
  if (outcomes.length === 0) return null;
  const text = words[language];
  return (
    <section>
      <h2 className="ds-heading" data-size="sm">
        {text.title}
      </h2>
      <ul className="figures">
        {outcomes.map(({ what, value, unit, population, responses, on, source, ...outcome }) => (
          <li key={`${what} ${on} ${source}`}>
            <span lang={recordLang(language)}>{what}</span>
            {value === null ? null : <strong>{valueInWords(value, unit, language)}</strong>}
            {outcome.breakdown.length === 0 ? null : (
              <ul lang={recordLang(language)}>
                {outcome.breakdown.map((share) => (
                  <li key={share.label}>
                    {share.label}: {valueInWords(share.value, share.unit, language)}
                  </li>
                ))}
              </ul>
            )}
            {outcome.asGiven ? <p>{text.asGiven}</p> : null}
            <p className="item-details">
              {answersInWords(responses, population)} {text.source}{" "}
              <span lang={recordLang(language)}>{source}</span>
              {on === null ? "" : `, ${partialDate(on, language)}`}.
            </p>
          </li>
        ))}
      </ul>
    </section>
  );

  function answersInWords(responses: number | null, population: number | null): string {
    if (population === null)
      return responses === null ? "" : text.answered(numberInWords(responses, language));
    const all = numberInWords(population, language);
    return responses === null
      ? text.asked(all)
      : text.answers(numberInWords(responses, language), all);
  }
}
