import { isDeepStrictEqual } from "node:util";
import * as z from "zod";

const publishedTarget = z.strictObject({
  types: z.templateLiteral(["./dist/", z.string(), ".d.ts"]),
  default: z.templateLiteral(["./dist/", z.string(), ".js"]),
});

const workspaceTarget = z.strictObject({
  source: z.templateLiteral(["./src/", z.string(), ".ts"]),
  ...publishedTarget.shape,
});

const dataFile = z.templateLiteral(["./", z.string(), ".json"]);

const exportsSchema = z.record(z.string(), z.union([dataFile, workspaceTarget]));
const publishedExportsSchema = z.record(z.string(), z.union([dataFile, publishedTarget]));

/** What the `package.json` of a published package says, and nothing that the registry would not show. */
const manifestSchema = z
  .looseObject({
    name: z.templateLiteral(["@finsam/", z.string()]),
    private: z.literal(false).optional(),
    description: z.string().min(20),
    keywords: z.array(z.string()).min(3),
    license: z.literal("EUPL-1.2"),
    repository: z.looseObject({ type: z.literal("git"), directory: z.string() }),
    files: z.array(z.string()),
    type: z.literal("module"),
    sideEffects: z.literal(false),
    exports: exportsSchema,
    /** Node 20, from its beginning or from a later minor version on. */
    engines: z.strictObject({ node: z.string().regex(/^>=20(?:\.\d+){0,2}$/) }),
    publishConfig: z.strictObject({
      access: z.literal("public"),
      exports: publishedExportsSchema,
    }),
  })
  .refine(
    ({ name, repository }) => repository.directory === name.replace("@finsam/", "packages/"),
    { path: ["repository", "directory"], message: "Expected packages/ and the package's name" },
  )
  .refine(({ files }) => ["dist", "CHANGELOG.md"].every((file) => files.includes(file)), {
    path: ["files"],
    message: "Expected dist and CHANGELOG.md, which changesets write, among them",
  })
  .refine(({ exports }) => exports["./package.json"] === "./package.json", {
    path: ["exports", "./package.json"],
    message: "Expected ./package.json, since tools look for it",
  })
  .refine(
    ({ exports, publishConfig }) => isDeepStrictEqual(publishConfig.exports, published(exports)),
    {
      path: ["publishConfig", "exports"],
      message: "Expected exports without `source`, which is not published",
    },
  );

/** What is exported where only `dist` is: pnpm puts `publishConfig.exports` in the place of `exports` when it packs. */
function published(
  exports: z.output<typeof exportsSchema>,
): z.output<typeof publishedExportsSchema> {
  return Object.fromEntries(
    Object.entries(exports).map(([path, target]) => [
      path,
      typeof target === "string" ? target : { types: target.types, default: target.default },
    ]),
  );
}

/** What is wrong in a manifest, a sentence each. */
export function manifestProblems(manifest: unknown): readonly string[] {
  const parsed = manifestSchema.safeParse(manifest);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `package.json: ${path.join(".")}: ${message}`);
}
