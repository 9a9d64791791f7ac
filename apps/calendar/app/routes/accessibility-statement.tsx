import type { Route } from "./+types/accessibility-statement.ts";
import { languageOf } from "../language.ts";
import { pageMeta } from "../page-meta.ts";
import { TextPage } from "../parts/text-page.tsx";
import { web } from "../web-context.ts";
import { accessibilityStatement } from "../words/accessibility-statement.ts";

export function loader({ params, context }: Route.LoaderArgs) {
  return { language: languageOf(params), origin: context.get(web).origin };
}

export function meta({ loaderData: { language, origin } }: Route.MetaArgs) {
  const { title, intro } = accessibilityStatement[language];
  return pageMeta({ title, description: intro, language, path: "/tillganglighet", origin });
}

export default function AccessibilityStatement({ loaderData: { language } }: Route.ComponentProps) {
  return <TextPage text={accessibilityStatement[language]} language={language} />;
}
