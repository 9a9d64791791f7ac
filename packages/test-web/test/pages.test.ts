import { expect, test } from "vitest";
import { publicPages, signInPages } from "../src/public-pages.ts";
import { workPages } from "../src/work-pages.ts";
import { answers, pageRoutes } from "./page-routes.ts";
import { states } from "./states/states.ts";

const pages = [...publicPages, ...signInPages, ...workPages, ...states];
const routes = await pageRoutes();

test("every route of the calendar has a page that is looked at", () => {
  expect(routes.length).toBeGreaterThan(40);
  const forgotten = routes.filter((route) => !pages.some(({ path }) => answers(route, path)));
  expect(forgotten).toEqual([]);
});

test("every page that is looked at has a route", () => {
  // The page of an account is the gateway's.
  const ofCalendar = [...publicPages.filter(({ status }) => status !== 404), ...workPages]
    .map(({ path }) => path.replace(/^\/en(?=\/)/, ""))
    .filter((path) => path !== "/account");
  const strays = ofCalendar.filter((path) => !routes.some((route) => answers(route, path)));
  expect(strays).toEqual([]);
});

test("the form of a record is looked at for a new one and for one that is there", () => {
  const forms = routes.filter((route) => route.endsWith("/:id"));
  expect(forms).not.toEqual([]);
  for (const form of forms) {
    const paths = workPages.map(({ path }) => path).filter((path) => answers(form, path));
    const isNew = new Set(paths.map((path) => path.endsWith("/ny")));
    expect(isNew, form).toEqual(new Set([true, false]));
  }
});

test("each page has a name of its own", () => {
  const names = pages.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});
