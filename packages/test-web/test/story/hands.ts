import type { Locator, Page } from "playwright-core";

/** How somebody works a page. */
export interface Hands {
  /** A link, a button, or what opens and closes. */
  press(target: Locator): Promise<void>;
  /** A field that is written in; what stood there goes. */
  write(field: Locator, text: string): Promise<void>;
  /** A clock time, as `08:30`. */
  time(field: Locator, time: string): Promise<void>;
  /** A day, as `2027-10-12`. */
  day(field: Locator, day: string): Promise<void>;
  /** One of a list, by how what it says begins. */
  choose(list: Locator, option: string): Promise<void>;
  /** A box or a button of several, if it isn't ticked. */
  tick(box: Locator): Promise<void>;
}

/** Works a page by pointing. */
export const mouse: Hands = {
  press: (target) => target.click(),
  write: (field, text) => field.fill(text),
  time: (field, time) => field.fill(time),
  day: (field, day) => field.fill(day),
  choose: async (list, option) => {
    const found = list.locator("option").filter({ hasText: new RegExp(`^${option}\\b`, "u") });
    await list.selectOption((await found.first().getAttribute("value")) ?? "");
  },
  tick: (box) => box.check(),
};

/** Works a page with the keyboard alone: what the Tab key doesn't reach can't be worked. */
export function keyboard(page: Page): Hands {
  const { keyboard: keys } = page;
  return {
    async press(target) {
      await tabTo(page, target);
      await keys.press("Enter");
    },
    async write(field, text) {
      await tabTo(page, field);
      await keys.press("ControlOrMeta+A");
      await keys.type(text);
    },
    async time(field, time) {
      await tabTo(page, field);
      await keys.type(time.replace(":", ""));
      if ((await field.inputValue()) === time) return;
      // A browser in English asks for hours up to twelve, and which half of the day.
      for (const _part of ["minute", "hour", "first"]) await keys.press("ArrowLeft");
      await keys.type(inHalfDay(time));
    },
    async day(field, day) {
      const [year = "", month = "", ofMonth = ""] = day.split("-");
      await tabTo(page, field);
      // A browser in English asks for the month first. The year is last there, and any more digits would be its own.
      await keys.type(`${month}${ofMonth}${year}`);
      if ((await field.inputValue()) === day) return;
      for (const _part of ["day", "month", "first"]) await keys.press("ArrowLeft");
      await keys.type(year);
      await keys.press("ArrowRight");
      await keys.type(`${month}${ofMonth}`);
    },
    async choose(list, option) {
      await tabTo(page, list);
      await keys.type(option);
    },
    async tick(box) {
      if (await box.isChecked()) return;
      if ((await box.getAttribute("type")) === "radio") return chooseRadio(page, box);
      await tabTo(page, box);
      await keys.press("Space");
    },
  };
}

/** `13:30` as `0130P`. */
function inHalfDay(time: string): string {
  const [hour = "", minute = ""] = time.split(":");
  const half = String(Number(hour) % 12 || 12).padStart(2, "0");
  return `${half}${minute}${Number(hour) < 12 ? "A" : "P"}`;
}

/** Of several buttons the Tab key reaches the one that is chosen; arrows choose another. */
async function chooseRadio(page: Page, button: Locator): Promise<void> {
  const name = await button.getAttribute("name");
  await tabTo(page, page.locator(`input[type=radio][name="${name}"]:checked`));
  for (let stop = 0; stop < stops; stop++) {
    if (await button.isChecked()) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`Expected the arrows to reach ${String(button)}`);
}

/** More stops than any page has. */
const stops = 400;

/** Moves the focus there by the Tab key, as often as it takes. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < stops; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Expected the Tab key to reach ${String(target)}`);
}
