import { renderToStaticMarkup } from "react-dom/server";
import { StaticRouter } from "react-router";
import { SiteFooter } from "./parts/site-footer.tsx";
import { SiteHeader } from "./parts/site-header.tsx";
import type { FrameMaker } from "./web-context.ts";

/** What stands around a page of the server's own. */
export const siteFrame: FrameMaker = ({ path, name }) => {
  const header = (
    <StaticRouter location={path}>
      <SiteHeader language="sv" name={name} hasOther={false} />
    </StaticRouter>
  );
  return {
    header: renderToStaticMarkup(header),
    footer: renderToStaticMarkup(<SiteFooter language="sv" />),
  };
};
