import type { Route } from "./+types/theme-weeks.ts";
import { languageOf, pathIn, type Words } from "../language.ts";
import { pageMeta } from "../page-meta.ts";
import { web } from "../web-context.ts";
import { daySpan } from "../words/event-time.ts";

const words: Words<Record<"title" | "intro" | "none", string>> = {
  sv: {
    title: "Temaveckor",
    intro: "Veckor som flera förbund planerar tillsammans, med ett gemensamt program.",
    none: "Inga temaveckor är offentliga än.",
  },
  en: {
    title: "Theme weeks",
    intro: "Weeks that several associations plan together, with one programme.",
    none: "No theme week is public yet.",
  },
};

export async function loader({ params, context }: Route.LoaderArgs) {
  const { client, origin } = context.get(web);
  const weeks = await client.themeWeeks();
  const latestFirst = weeks.toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1));
  return { language: languageOf(params), origin, weeks: latestFirst };
}

export function meta({ loaderData: { language, origin } }: Route.MetaArgs) {
  const { title, intro } = words[language];
  return pageMeta({ title, description: intro, language, path: "/temaveckor", origin });
}

export default function ThemeWeeks({ loaderData: { language, weeks } }: Route.ComponentProps) {
  const { title, intro, none } = words[language];
  return (
    <>
      <h1 className="ds-heading" data-size="lg">
        {title}
      </h1>
      <p>{weeks.length === 0 ? none : intro}</p>
      <ul className="plain-list">
        {weeks.map(({ id, slug, owner, name, theme, startsOn, endsOn, arrangers }) => (
          <li key={id} className="item">
            <h2 className="ds-heading" data-size="xs">
              <a className="ds-link" href={pathIn(language, `/temaveckor/${owner.slug}/${slug}`)}>
                {name}
              </a>
            </h2>
            <p>
              <time dateTime={startsOn}>{daySpan(startsOn, endsOn, language)}</time>
              {theme === "" ? "" : ` · ${theme}`}
            </p>
            <p className="item-details">{arrangers.map((one) => one.shortName).join(", ")}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
