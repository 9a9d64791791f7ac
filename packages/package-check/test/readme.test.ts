import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { examplesIn } from "../src/readme-example.ts";
import { readmeProblems } from "../src/readme-problems.ts";
import { runReadme } from "../src/readme.ts";
import { packageFolder } from "./fixture.ts";

const block = (code: string, mark = "ts") => `\`\`\`${mark}\n${code}\n\`\`\`\n`;

describe("what a README promises", () => {
  test("is in the comment on the line of console.log, or in those that follow it", () => {
    const [example] = examplesIn(
      block(`// First this.
console.log(1); // one
for (const n of [2, 3]) {
  console.log(
    n, // not this
  );
  // two
  // three
}

// Then that.
`),
    );
    expect(example?.promised).toEqual(["one", "two", "three"]);
  });

  test("is not asked of blocks in other languages or that can't run", () => {
    expect(examplesIn(block("x", "sh") + block("console.log(1); // 1", "ts no-run"))).toEqual([]);
  });

  test("stands before the first section", async () => {
    const example = block("console.log(1); // 1");
    await using good = await packageFolder({ "README.md": `# A\n${example}## B\n` });
    await using late = await packageFolder({ "README.md": `# A\n## B\n${example}` });
    expect(await readmeProblems(good.folder)).toEqual([]);
    expect(await readmeProblems(late.folder)).toHaveLength(1);
  });
});

describe("running a README", () => {
  const run = async (readme: string, replacements?: Record<string, string>) => {
    await using example = await packageFolder({ "README.md": readme });
    const url = pathToFileURL(join(example.folder, "README.md"));
    return (await runReadme(url, replacements)).map(({ printed }) => printed);
  };

  test("gives what it prints from the package's sources, … where it differs each time", async () => {
    const first = `import { week } from "@finsam/example";
console.log(week()); // v. 42
console.log("id", crypto.randomUUID()); // id …-…`;
    const second = `for (const path of ["feed", "graphql", "health"]) {
  console.log("https://finsam.example/" + path);
  // http://localhost:4000/feed
  // …
}`;
    const replacements = { "https://finsam.example": "http://localhost:4000" };
    expect(await run(block(first) + block(second), replacements)).toEqual([
      ["v. 42", "id …-…"],
      ["http://localhost:4000/feed", "…"],
    ]);
  });

  test("fails where an example doesn't compile, throws, promises nothing, or there is none", async () => {
    await expect(run(block('const n: number = "1";\nconsole.log(n); // 1'))).rejects.toThrow(
      "not assignable",
    );
    await expect(run(block('console.log(1); // 1\nthrow new Error("42");'))).rejects.toThrow("42");
    await expect(run(block("console.log(1);"))).rejects.toThrow("what it prints");
    await expect(run("# A\n")).rejects.toThrow("Expected an example");
  });
});
