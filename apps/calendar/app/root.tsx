import type { ReactNode } from "react";
import { isRouteErrorResponse, Links, Meta, Outlet, useLocation } from "react-router";
import type { Route } from "./+types/root.ts";
import { type Language, languageOf } from "./language.ts";
import { ProblemPage } from "./parts/problem-page.tsx";
import { SiteFooter } from "./parts/site-footer.tsx";
import { SiteHeader } from "./parts/site-header.tsx";
import "./style/site.css";

export function loader({ params }: Route.LoaderArgs) {
  return { language: languageOf(params) };
}

export default function Site({ loaderData: { language } }: Route.ComponentProps) {
  return (
    <Frame language={language}>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const language = useLocation().pathname.startsWith("/en") ? "en" : "sv";
  const isMissing = isRouteErrorResponse(error) && error.status === 404;
  return (
    <Frame language={language}>
      <ProblemPage language={language} isMissing={isMissing} />
    </Frame>
  );
}

/** What is around every page. */
function Frame({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  return (
    <html lang={language} data-color-scheme="auto">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <SiteHeader language={language} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter language={language} />
      </body>
    </html>
  );
}
