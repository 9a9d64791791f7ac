import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { temporaryFolder } from "@finsam/test-network";
import { expect, test } from "vitest";
import { buildId } from "../src/build.ts";

test("a build has a name of its own, the same wherever it lies; what is generated follows from the rest", async () => {
  const files = {
    "pnpm-lock.yaml": "one",
    "apps/gateway/src/routes/graphql.ts": "two",
    "packages/database/prisma/event.prisma": "three",
  };
  const nameWith = async (more: Record<string, string>) => {
    await using folder = await temporaryFolder();
    for (const [name, content] of Object.entries({ ...files, ...more })) {
      const path = join(folder.path, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    }
    return await buildId(folder.path);
  };
  const name = await nameWith({});
  expect(name).toMatch(/^[0-9a-f]{64}$/);
  expect(await nameWith({ "packages/database/src/generated/client.ts": "four" })).toBe(name);
  expect(await nameWith({ "packages/database/test/event.test.ts": "four" })).toBe(name);
  const others = await Promise.all([
    ...Object.keys(files).map((file) => nameWith({ [file]: "another" })),
    nameWith({ "packages/domain/src/event.ts": "four" }),
  ]);
  expect(new Set([name, ...others])).toHaveLength(5);
});
