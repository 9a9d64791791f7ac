import { type FragmentOf, graphql, readFragment } from "../graphql.ts";
import { type Language, recordLang, type Words } from "../language.ts";
import { agesInWords } from "../words/ages.ts";
import { numberInWords } from "../words/number.ts";
import { periodInWords } from "../words/period.ts";
import { groupsOn } from "../words/target-group.ts";
import { Fact } from "./fact.tsx";

/** Whom an insats is for. */
export const TargetGroupFacts = graphql(`
  fragment TargetGroupFacts on TargetGroup {
    ageFrom
    ageTo
    needs
    description
    population
    validFrom
    validTo
  }
`);

const words: Words<{
  readonly now: string;
  readonly earlier: string;
  readonly coming: string;
  readonly needs: string;
  readonly people: (count: string) => string;
}> = {
  sv: {
    now: "För vem",
    earlier: "Tidigare för",
    coming: "Blir till för",
    needs: "Behov:",
    people: (count) => `Gäller ${count} personer enligt förbundet.`,
  },
  en: {
    now: "For",
    earlier: "Before, for",
    coming: "Later, for",
    needs: "Needs:",
    people: (count) => `Concerns ${count} people, according to the association.`,
  },
};

/** Whom an insats is for today, was for before and will be for, as facts. */
export function TargetGroups({
  groups: masked,
  today,
  language,
}: {
  readonly groups: readonly FragmentOf<typeof TargetGroupFacts>[];
  readonly today: string;
  readonly language: Language;
}) {
  const text = words[language];
  const { now, earlier, coming } = groupsOn(readFragment(TargetGroupFacts, masked), today);
  const told = [
    { name: text.now, groups: now },
    { name: text.coming, groups: coming },
    { name: text.earlier, groups: earlier },
  ];
  return told.map(({ name, groups }) =>
    groups.length === 0 ? null : (
      <Fact key={name} name={name}>
        <ul className="plain-list members">
          {groups.map((group) => {
            const ages = agesInWords(group, language);
            const period = periodInWords(group, language);
            // What holds now is told once.
            const isTold =
              groups !== now && now.some(({ description }) => description === group.description);
            const head = [ages, period].filter((part) => part !== undefined).join(", ");
            return (
              <li key={`${head} ${group.description}`}>
                {head === "" ? null : <p>{head}</p>}
                {group.description === null || isTold ? null : (
                  <p lang={recordLang(language)}>{group.description}</p>
                )}
                {group.needs.length === 0 || isTold ? null : (
                  <p>
                    {text.needs} <span lang={recordLang(language)}>{group.needs.join(", ")}</span>
                  </p>
                )}
                {group.population === null || isTold ? null : (
                  <p>{text.people(numberInWords(group.population, language))}</p>
                )}
              </li>
            );
          })}
        </ul>
      </Fact>
    ),
  );
}
