import { pathIn, recordLang, type Words } from "../../language.ts";
import type { MyPart, WeekPart } from "../../plan/week.ts";
import { useLanguage } from "../../use-language.ts";
import { weekTitle } from "../../words/week-title.ts";

/** A week that is planned. */
interface ListedWeek {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly theme: string;
  readonly isoWeek: string;
  readonly owner: { readonly slug: string };
  /** What the reader's associations are to it. */
  readonly mine: readonly MyPart[];
}

const partWords: Words<Readonly<Record<WeekPart, string>>> = {
  sv: {
    LEAD: "leder veckan",
    ACCEPTED: "är med",
    DECLINED: "har tackat nej",
    INVITED: "är inbjudna och har inte svarat",
  },
  en: {
    LEAD: "leads the week",
    ACCEPTED: "takes part",
    DECLINED: "has declined",
    INVITED: "is invited and has not answered",
  },
};

/** Weeks that the reader's associations lead or are invited to, each with what they are to it. */
export function WeekList({
  weeks,
  heading: Heading,
}: {
  readonly weeks: readonly ListedWeek[];
  /** Its level below what stands above the list. */
  readonly heading: "h2" | "h3";
}) {
  const language = useLanguage();
  const lang = recordLang(language);
  return (
    <ul className="plain-list">
      {weeks.map(({ id, slug, name, theme, isoWeek, owner, mine }) => (
        <li key={id} className="item">
          <Heading className="ds-heading" data-size="xs">
            <a
              className="ds-link"
              lang={lang}
              href={pathIn(language, `/planera/${owner.slug}/${slug}`)}
            >
              {name}
            </a>
          </Heading>
          <p>
            {weekTitle(isoWeek, language)} · <span lang={lang}>{theme}</span>
          </p>
          <p className="item-details">
            {mine
              .map(
                ({ association, part }) => `${association.shortName} ${partWords[language][part]}`,
              )
              .join(", ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
