import type { Route } from "./+types/layout.ts";
import { Outlet } from "react-router";
import { WorkMenu } from "../../parts/work-menu.tsx";
import { associationsWith, readerOf, signedInOnly } from "../../reader.ts";
import type { PageHandle } from "../../runs-scripts.ts";

/** Pages for who works in an association: each works by forms alone, and better with scripts. */
export const handle: PageHandle = { scripts: true };

export const middleware: Route.MiddlewareFunction[] = [signedInOnly];

export function loader({ context }: Route.LoaderArgs) {
  const reader = readerOf(context);
  return { isAdmin: reader.operator || associationsWith(reader, "ADMIN").length > 0 };
}

export default function Work({ loaderData: { isAdmin } }: Route.ComponentProps) {
  return (
    <>
      <WorkMenu isAdmin={isAdmin} />
      <Outlet />
    </>
  );
}
