import type { Route } from "./+types/layout.ts";
import { Outlet } from "react-router";
import type { PageHandle } from "../../runs-scripts.ts";
import { signedInOnly } from "../../reader.ts";

/** Pages for who works in an association: each works by forms alone, and better with scripts. */
export const handle: PageHandle = { scripts: true };

export const middleware: Route.MiddlewareFunction[] = [signedInOnly];

export default function Work() {
  return <Outlet />;
}
