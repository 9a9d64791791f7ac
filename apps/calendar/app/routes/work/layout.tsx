import type { Route } from "./+types/layout.ts";
import { useEffect } from "react";
import { Outlet } from "react-router";
import { keeperOf } from "../../own/keeper.ts";
import { letGoOfOthers } from "../../own/kept-form.ts";
import { WorkMenu } from "../../parts/work-menu.tsx";
import { associationsWith, readerOf, signedInOnly } from "../../reader.ts";
import type { PageHandle } from "../../runs-scripts.ts";

/** Pages for who works in an association: each works by forms alone, and better with scripts. */
export const handle: PageHandle = { scripts: true };

export const middleware: Route.MiddlewareFunction[] = [signedInOnly];

export function loader({ context }: Route.LoaderArgs) {
  const reader = readerOf(context);
  return {
    isAdmin: reader.operator || associationsWith(reader, "ADMIN").length > 0,
    keeper: keeperOf(reader),
  };
}

export default function Work({ loaderData: { isAdmin, keeper } }: Route.ComponentProps) {
  useEffect(() => {
    letGoOfOthers(keeper);
  }, [keeper]);
  return (
    <>
      <WorkMenu isAdmin={isAdmin} />
      <Outlet />
    </>
  );
}
