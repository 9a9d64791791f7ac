import { createClient } from "@finsam/client";
import { createStaticHandler, type LoaderFunctionArgs, RouterContextProvider } from "react-router";
import { describe, expect, it } from "vitest";
import { createPictureStore } from "../app/picture/picture-store.ts";
import { type PageArgs, partsOf, planningWeek } from "../app/plan/week.ts";
import { type Reader, reader } from "../app/reader.ts";
import { web } from "../app/web-context.ts";

const association = (slug: string) => ({ id: slug, slug, name: slug, shortName: slug });

const readerWith = (roles: Record<string, "READER" | "COORDINATOR">): Reader => ({
  kind: "PERSON",
  name: "Samordnare",
  email: "samordnare@suvs.example",
  operator: false,
  roles: Object.entries(roles).map(([slug, role]) => ({ role, association: association(slug) })),
});

const week = {
  owner: association("suvs"),
  answers: [
    { association: association("roslagen"), answer: "ACCEPTED" as const, isForEarlierFrame: true },
    { association: association("stockholm"), answer: null, isForEarlierFrame: false },
  ],
};

describe("what a reader is to a week", () => {
  it("each of her associations by its part, with whether she may act for it", () => {
    const parts = partsOf(week, readerWith({ suvs: "READER", roslagen: "COORDINATOR" }));
    expect(parts).toEqual([
      expect.objectContaining({ part: "ACCEPTED", isForEarlierFrame: true, mayAct: true }),
      expect.objectContaining({ part: "LEAD", isForEarlierFrame: false, mayAct: false }),
    ]);
  });

  it("one that is invited has not answered yet", () => {
    expect(partsOf(week, readerWith({ stockholm: "READER" }))).toEqual([
      expect.objectContaining({ part: "INVITED" }),
    ]);
  });

  it("one that is neither lead nor invited is nothing to it", () => {
    expect(partsOf(week, readerWith({ sundbyberg: "COORDINATOR" }))).toEqual([]);
  });
});

describe("the week of a page", () => {
  const path = "/planera/suvs/jamt-med-finsam";

  it("is asked for once, however many loaders a page has", async () => {
    const { answer, asked } = pageOf({ suvs: "READER" });
    expect(await answer(path)).toMatchObject({ loaderData: { layout: 1, page: 1 } });
    expect(asked).toHaveLength(1);
  });

  it("is asked for anew after an action, which may have changed it", async () => {
    const { answer, asked } = pageOf({ suvs: "READER" });
    expect(await answer(`${path}?index`, { method: "POST" })).toMatchObject({
      actionData: { page: 1 },
      loaderData: { layout: 2, page: 2 },
    });
    expect(asked).toHaveLength(2);
  });

  it("is not there for who has not accepted, but for its frame", async () => {
    const { answer } = pageOf({ stockholm: "COORDINATOR" });
    expect(await answer(path)).toMatchObject({
      loaderData: { layout: 1 },
      errors: { layout: { status: 404 } },
    });
  });

  it("is not there for who has nothing to do with it", async () => {
    const { answer } = pageOf({ sundbyberg: "COORDINATOR" });
    expect(await answer(path)).toMatchObject({ errors: { layout: { status: 404 } } });
  });

  it("is led to from an earlier address, in the language of the page", async () => {
    const { answer } = pageOf({ suvs: "READER" });
    const led = await answer("/en/planera/suvs/jamt?aktivitet=a");
    expect(led instanceof Response && led.headers.get("location")).toBe(
      "/en/planera/suvs/jamt-med-finsam?aktivitet=a",
    );
  });
});

/** A page in a layout. Both ask for their week and tell its version: how often it has been read. */
function pageOf(roles: Parameters<typeof readerWith>[0]) {
  const asked: string[] = [];
  const client = createClient({
    url: "https://finsam.example/graphql",
    fetch: async (url) => {
      asked.push(url);
      const themeWeek = { ...week, slug: "jamt-med-finsam", version: asked.length };
      return Response.json({ data: { themeWeek } });
    },
    retries: 0,
    remember: 0,
  });
  const context = new RouterContextProvider();
  context.set(web, {
    client,
    origin: "https://finsam.example",
    now: () => new Date(0),
    onError: () => {},
    pictures: createPictureStore(),
  });
  context.set(reader, readerWith(roles));
  const page = async (args: LoaderFunctionArgs) => (await planningWeek(pageArgs(args))).version;
  const pages = createStaticHandler([
    {
      id: "layout",
      path: ":language?/planera/:association/:slug",
      loader: async (args) => (await planningWeek(pageArgs(args), "frame")).version,
      children: [{ id: "page", index: true, loader: page, action: page }],
    },
  ]);
  return {
    asked,
    answer: async (path: string, init?: RequestInit) => {
      const request = new Request(`https://finsam.example${path}`, init);
      return pages.query(request, { requestContext: context });
    },
  };
}

function pageArgs({ params, ...args }: LoaderFunctionArgs): PageArgs {
  const { language, association = "", slug = "" } = params;
  return { ...args, params: { language, association, slug } };
}
