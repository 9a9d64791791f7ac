import { type FragmentOf, graphql } from "../graphql.ts";
import { type Language, pathIn, recordLang } from "../language.ts";
import { eventWords } from "../words/event-page.ts";
import { Fact } from "./fact.tsx";

/** Of what an event is a part. */
export const EventWholeFacts = graphql(`
  fragment EventWholeFacts on Event @_unmask {
    partOf {
      slug
      title
      owner {
        slug
      }
    }
    themeWeek {
      slug
      name
      owner {
        slug
      }
    }
    series {
      name
    }
  }
`);

/** Of what an event is a part: a conference, a theme week, a series. */
export function EventWhole({
  event: { partOf, themeWeek, series },
  language,
}: {
  readonly event: FragmentOf<typeof EventWholeFacts>;
  readonly language: Language;
}) {
  const text = eventWords[language];
  const wholes = [
    ...(partOf === null ? [] : [{ ...partOf, fact: text.partOf, page: "aktiviteter" }]),
    ...(themeWeek === null
      ? []
      : [{ ...themeWeek, title: themeWeek.name, fact: text.week, page: "temaveckor" }]),
  ];
  return (
    <>
      {wholes.map(({ fact, page, slug, title, owner }) => (
        <Fact key={page} name={fact}>
          <p lang={recordLang(language)}>
            <a className="ds-link" href={pathIn(language, `/${page}/${owner.slug}/${slug}`)}>
              {title}
            </a>
          </p>
        </Fact>
      ))}
      {series === null ? null : (
        <Fact name={text.series}>
          <p lang={recordLang(language)}>{series.name}</p>
        </Fact>
      )}
    </>
  );
}
