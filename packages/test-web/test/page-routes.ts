import { readFile } from "node:fs/promises";
import { join } from "node:path";
import routes from "@finsam/calendar/routes";

const app = join(import.meta.dirname, "../../../apps/calendar/app");

interface Route {
  readonly file: string;
  readonly path?: string | undefined;
  readonly children?: readonly Route[] | undefined;
}

/** The routes of the calendar that answer with a page, as its `app/routes.ts` has them, without the language. */
export async function pageRoutes(): Promise<string[]> {
  const found: string[] = [];
  for (const { path, file } of routes.flatMap((route) => leavesOf(route)))
    // A route without a component has no page: it answers with a picture, or with data.
    if (/^export default /m.test(await readFile(join(app, file), "utf8"))) found.push(path);
  return found;
}

/** Whether a route answers an address, with or without a query. */
export function answers(route: string, address: string): boolean {
  const [path = ""] = address.split("?");
  return new RegExp(`^/${route.replaceAll(/:\w+/g, "[^/]+")}$`).test(path);
}

function leavesOf({ file, path = "", children = [] }: Route, before = ""): LeafRoute[] {
  const whole = [before, path].filter((part) => part !== "").join("/");
  if (children.length > 0) return children.flatMap((child) => leavesOf(child, whole));
  return [{ path: whole.replace(/^:language\?\/?/, ""), file }];
}

/** A route without others in it. */
interface LeafRoute {
  readonly path: string;
  readonly file: string;
}
