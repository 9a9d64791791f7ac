import { matchRoutes, type RouteObject } from "react-router";
import { expect, test } from "vitest";
import { pageAddresses } from "../app/page-addresses.ts";
import routes from "../app/routes.ts";

const origin = "https://finsam.example.org";
const week = { leadSlug: "suvs", weekSlug: "exempel-temavecka" };
const addresses = pageAddresses(origin);

type Entry = (typeof routes)[number];

/** The routes as the router matches them. Each handles what its file says. */
function matchable({ file, path, index, children }: Entry): RouteObject {
  if (index === true) return { index, handle: file, ...(path !== undefined && { path }) };
  return {
    handle: file,
    ...(path !== undefined && { path }),
    ...(children !== undefined && { children: children.map(matchable) }),
  };
}

/** The file of the page at an address. */
function pageAt(address: string): unknown {
  expect(address.startsWith(`${origin}/`)).toBe(true);
  return matchRoutes(routes.map(matchable), address.slice(origin.length))?.at(-1)?.route.handle;
}

test.each([
  ["arrangers", addresses.arrangers(week), "routes/plan/arrangers.tsx"],
  ["proposals", addresses.proposals(week), "routes/plan/proposals.tsx"],
  ["planned", addresses.planned(week, "RXZlbnQ6MQ=="), "routes/plan/planner.tsx"],
  ["releases", addresses.releases(week), "routes/plan/releases.tsx"],
  ["event", addresses.event("suvs", "frukost"), "routes/event.tsx"],
  ["sources", addresses.sources("suvs"), "routes/admin/sources.tsx"],
])("the address of %s is that of its page", (_name, address, file) => {
  expect(pageAt(address)).toBe(file);
});

test("an event is opened in the plan by its id", () => {
  const { searchParams } = new URL(addresses.planned(week, "RXZlbnQ6MQ=="));
  expect(searchParams.get("aktivitet")).toBe("RXZlbnQ6MQ==");
});
