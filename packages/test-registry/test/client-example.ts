import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The first example of the client's README, in the repository in that folder, asking that server. */
export async function clientExample(repository: string, gateway: string): Promise<string> {
  const readme = await readFile(join(repository, "packages/client/README.md"), "utf8");
  const [, code] = /^```ts\n(.*?)^```$/ms.exec(readme) ?? [];
  if (code === undefined) throw new Error("Expected an example in the client's README");
  return code.replaceAll("http://localhost:4000", gateway);
}

/** What is odd in what it printed: five lines that begin with a day are expected, the soonest first, the last still to come. */
export function oddities(printed: string): readonly string[] {
  const lines = printed.trim().split("\n");
  const days = lines.map((line) => line.slice(0, 10));
  const last = days.at(-1) ?? "";
  return [
    ...(lines.length === 5 ? [] : [`${lines.length} lines`]),
    ...lines.filter((line) => !/^\d{4}-\d\d-\d\d \S+/.test(line)),
    ...days.filter((day, index) => day < (days[index - 1] ?? "")),
    ...(last > new Date().toISOString().slice(0, 10) ? [] : [`nothing to come after ${last}`]),
  ];
}
