import type { Route } from "./+types/theme-weeks.ts";
import { languageOf, type Words } from "../language.ts";
import { pageMeta } from "../page-meta.ts";
import { ThemeWeekList } from "../parts/theme-week-list.tsx";
import { web } from "../web-context.ts";
import { swedishDay } from "../words/swedish-day.ts";

const words: Words<Record<"title" | "intro" | "none" | "coming" | "noneComing" | "past", string>> =
  {
    sv: {
      title: "Temaveckor",
      intro: "Veckor som flera förbund planerar tillsammans, med ett gemensamt program.",
      none: "Inga temaveckor är offentliga än.",
      coming: "Pågår och kommer",
      noneComing: "Ingen temavecka pågår eller är på väg just nu.",
      past: "Har varit",
    },
    en: {
      title: "Theme weeks",
      intro: "Weeks that several associations plan together, with one programme.",
      none: "No theme week is public yet.",
      coming: "Going on and to come",
      noneComing: "No theme week is going on or to come at the moment.",
      past: "Past",
    },
  };

export async function loader({ params, context }: Route.LoaderArgs) {
  const { client, origin, now } = context.get(web);
  const today = swedishDay(now());
  const weeks = await client.themeWeeks();
  return {
    language: languageOf(params),
    origin,
    today,
    coming: weeks.filter(({ endsOn }) => endsOn >= today),
    past: weeks.filter(({ endsOn }) => endsOn < today).toReversed(),
  };
}

export function meta({ loaderData: { language, origin } }: Route.MetaArgs) {
  const { title, intro } = words[language];
  return pageMeta({ title, description: intro, language, path: "/temaveckor", origin });
}

export default function ThemeWeeks({ loaderData }: Route.ComponentProps) {
  const { language, today, coming, past } = loaderData;
  const text = words[language];
  return (
    <>
      <h1 className="ds-heading" data-size="lg">
        {text.title}
      </h1>
      <p>{coming.length + past.length === 0 ? text.none : text.intro}</p>
      {coming.length + past.length === 0 ? null : (
        <section>
          <h2 className="ds-heading" data-size="sm">
            {text.coming}
          </h2>
          {coming.length === 0 ? <p>{text.noneComing}</p> : null}
          <ThemeWeekList weeks={coming} today={today} language={language} />
        </section>
      )}
      {past.length === 0 ? null : (
        <section>
          <h2 className="ds-heading" data-size="sm">
            {text.past}
          </h2>
          <ThemeWeekList weeks={past} today={today} language={language} />
        </section>
      )}
    </>
  );
}
