import { renderToStaticMarkup } from "react-dom/server";
import { StaticRouter } from "react-router";
import { SiteFooter } from "./parts/site-footer.tsx";
import { SiteHeader } from "./parts/site-header.tsx";
import type { FrameMaker } from "./web-context.ts";

/** What stands around a page of the server's own. */
export const siteFrame: FrameMaker = ({ address, language, hasOther, name }) => {
  const header = (
    <StaticRouter location={address}>
      <SiteHeader language={language} name={name} hasOther={hasOther} />
    </StaticRouter>
  );
  return {
    header: renderToStaticMarkup(header),
    footer: renderToStaticMarkup(<SiteFooter language={language} />),
  };
};
