import { expect, test } from "vitest";
import { describeEachEngine, put, record, testDatabase } from "../src/testing/index.ts";

describeEachEngine("a text with U+0000", (engine) => {
  test("is equal to nothing that is held, and hinders nothing else", async () => {
    await using database = await testDatabase(engine);
    await put(database, [record("Association", { slug: "prov", formerSlugs: ["forr"] })]);
    const { prisma } = database;
    const slugs = async (where: object) =>
      (await prisma.association.findMany({ where, select: { slug: true } })).map(
        ({ slug }) => slug,
      );
    expect(await slugs({ slug: "prov\0" })).toEqual([]);
    expect(await slugs({ slug: { in: ["\0", "prov"] } })).toEqual(["prov"]);
    expect(await slugs({ formerSlugs: { has: "forr\0" } })).toEqual([]);
    expect(await slugs({ formerSlugs: { hasSome: ["\0", "forr"] } })).toEqual(["prov"]);
    const asked = ["prov\0", "prov"];
    const raw = await prisma.$transaction(
      (tx) =>
        tx.$queryRaw`select slug from association where slug = any(${asked}) or slug = ${"\0"}`,
    );
    expect(raw).toEqual([{ slug: "prov" }]);
  });

  test("is written as browsers read it", async () => {
    await using database = await testDatabase(engine);
    const { prisma } = database;
    await prisma.$transaction((tx) => tx.setting.create({ data: { name: "a\0", value: "b\0c" } }));
    expect(await prisma.setting.findUnique({ where: { name: "a\uFFFD" } })).toMatchObject({
      value: "b\uFFFDc",
    });
  });
});
