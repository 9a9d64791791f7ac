import { type ReactNode, use } from "react";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useLocation,
  useMatches,
} from "react-router";
import type { Route } from "./+types/root.ts";
import { type Language, languageAt, languageOf } from "./language.ts";
import { Nonce } from "./nonce.ts";
import { ProblemPage } from "./parts/problem-page.tsx";
import { isFields, SignedOutPage } from "./parts/signed-out-page.tsx";
import { SiteFooter } from "./parts/site-footer.tsx";
import { SiteHeader } from "./parts/site-header.tsx";
import { WorkMenu } from "./parts/work-menu.tsx";
import { administers, findReader, reader } from "./reader.ts";
import { runsScripts } from "./runs-scripts.ts";
import icon from "./icon.svg";
import "./style/site.css";

export const middleware: Route.MiddlewareFunction[] = [findReader];

export function loader({ params, context }: Route.LoaderArgs) {
  const known = context.get(reader);
  const name = known?.name ?? null;
  return { language: languageOf(params), name, isAdmin: known !== null && administers(known) };
}

export default function Site({ loaderData: { isAdmin, ...who } }: Route.ComponentProps) {
  const hasScripts = runsScripts(useMatches());
  return (
    <Frame {...who} menu={hasScripts ? <WorkMenu isAdmin={isAdmin} /> : undefined}>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const language = languageAt(useLocation().pathname);
  const isMissing = isRouteErrorResponse(error) && error.status === 404;
  if (isRouteErrorResponse(error) && error.status === 401 && isFields(error.data))
    return (
      <Frame language={language}>
        <SignedOutPage language={language} fields={error.data} />
      </Frame>
    );
  return (
    <Frame language={language}>
      <ProblemPage language={language} isMissing={isMissing} />
    </Frame>
  );
}

/** What is around every page. */
function Frame({
  language,
  name = null,
  menu,
  children,
}: {
  readonly language: Language;
  /** Of who is signed in. */
  readonly name?: string | null;
  /** Default: that of the public pages. */
  readonly menu?: ReactNode;
  readonly children: ReactNode;
}) {
  const nonce = use(Nonce);
  const hasScripts = runsScripts(useMatches());
  return (
    <html lang={language} data-color-scheme="auto">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#17181a" media="(prefers-color-scheme: dark)" />
        <link rel="icon" href={icon} type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        <SiteHeader {...{ language, name, menu }} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter language={language} />
        {hasScripts ? <Scripts {...(nonce !== undefined && { nonce })} /> : null}
      </body>
    </html>
  );
}
