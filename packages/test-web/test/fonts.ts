import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { kept, references } from "./picture.ts";

const fontsFile = join(references, "fonts.txt");

/**
 * Why nothing can be said of pictures here: letters of another font than the references' fill other pixels. Undefined: it can, and
 * always in CI.
 */
export async function otherFonts(page: Page): Promise<string | undefined> {
  const fonts = await fontsOf(page);
  await mkdir(references, { recursive: true });
  if (kept === "all" || (kept === "new" && !existsSync(fontsFile)))
    await writeFile(fontsFile, fonts);
  const known = await readFile(fontsFile, "utf8");
  if (fonts === known || process.env["CI"] === "true") return undefined;
  return `this machine draws with other fonts than the references: ${fonts.trim().replaceAll("\n", ", ")}`;
}

/** The fonts that the machine has drawn a page with, a line each, in order. */
async function fontsOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const { nodeIds } = await session.send("DOM.querySelectorAll", {
    nodeId: root.nodeId,
    selector: "body *",
  });
  const names = new Set<string>();
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    for (const { familyName, postScriptName } of fonts)
      names.add(`${familyName} (${postScriptName})`);
  }
  await session.detach();
  return [...names]
    .toSorted()
    .map((name) => `${name}\n`)
    .join("");
}
