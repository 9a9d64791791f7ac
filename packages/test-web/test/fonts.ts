import type { Page } from "playwright-core";

/** The fonts that the machine has drawn a page with, a line each, in order. */
export async function fontsOf(page: Page): Promise<string> {
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
