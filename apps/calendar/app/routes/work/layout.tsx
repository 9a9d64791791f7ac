import type { Route } from "./+types/layout.ts";
import { useEffect } from "react";
import { Outlet } from "react-router";
import { keeperOf } from "../../own/keeper.ts";
import { letGoOfOthers } from "../../own/kept-form.ts";
import { readerOf, signedInOnly } from "../../reader.ts";
import type { PageHandle } from "../../runs-scripts.ts";

/** Pages for who works in an association: each works by forms alone, and better with scripts. */
export const handle: PageHandle = { scripts: true };

export const middleware: Route.MiddlewareFunction[] = [signedInOnly];

export function loader({ context }: Route.LoaderArgs) {
  return { keeper: keeperOf(readerOf(context)) };
}

export default function Work({ loaderData: { keeper } }: Route.ComponentProps) {
  useEffect(() => {
    letGoOfOthers(keeper);
  }, [keeper]);
  return <Outlet />;
}
