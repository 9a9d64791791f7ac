import type { Route } from "./+types/personal-data.ts";
import { languageOf } from "../language.ts";
import { pageMeta } from "../page-meta.ts";
import { TextPage } from "../parts/text-page.tsx";
import { web } from "../web-context.ts";
import { personalData } from "../words/personal-data.ts";

export function loader({ params, context }: Route.LoaderArgs) {
  return { language: languageOf(params), origin: context.get(web).origin };
}

export function meta({ loaderData: { language, origin } }: Route.MetaArgs) {
  const { title, intro } = personalData[language];
  return pageMeta({ title, description: intro, language, path: "/personuppgifter", origin });
}

export default function PersonalData({ loaderData: { language } }: Route.ComponentProps) {
  return <TextPage text={personalData[language]} language={language} />;
}
