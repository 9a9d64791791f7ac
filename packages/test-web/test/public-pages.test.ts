import routes from "@finsam/calendar/routes";
import { expect, test } from "vitest";
import { otherRoutes, publicPages } from "../src/public-pages.ts";

interface Route {
  readonly path?: string | undefined;
  readonly index?: boolean | undefined;
  readonly children?: readonly Route[] | undefined;
}

/** The paths of routes that are pages by themselves, without the language. */
function pathsOf(route: Route, before: readonly string[] = []): string[] {
  const parts = [...before, ...(route.path?.split("/") ?? [])].filter((part) => part !== "");
  const own = route.index === true || route.path !== undefined ? [parts] : [];
  const paths = (route.children ?? []).length === 0 ? own.map((one) => one.join("/")) : [];
  return [...paths, ...(route.children ?? []).flatMap((child) => pathsOf(child, parts))].map(
    (path) => path.replace(/^:language\?\/?/, ""),
  );
}

test("no public route is forgotten, and none is listed that there is not", () => {
  const all = routes.flatMap((route) => pathsOf(route));
  const ofReaders = all.filter((path) => !otherRoutes.includes(path.split("/")[0] ?? ""));
  const listed = publicPages.flatMap(({ route }) => route ?? []);
  expect([...new Set(listed)].toSorted()).toEqual([...new Set(ofReaders)].toSorted());
});

test("each page has a name of its own", () => {
  const names = publicPages.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});
