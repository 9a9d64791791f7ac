import { join } from "node:path";
import { describeInChromium } from "@finsam/test-network/chromium";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hydrated } from "../hydrated.ts";
import { differences } from "../picture.ts";
import { holdDay, letGo } from "./hold.ts";
import { agree, dayInPlan, moveEvent, openEvent, seesEvent } from "./plan-story.ts";
import { copyWeek, hasInNextWeek, programmeAt, rollBack, signOff } from "./release-story.ts";
import { type Coordinator, setStage, type Stage } from "./stage.ts";
import {
  accept,
  addEvent,
  cancelEvent,
  createWeek,
  dayName,
  nextWeek,
  patience,
  type StoryEvent,
  week,
} from "./week-story.ts";

const breakfast: StoryEvent = {
  title: "Frukost för chefer",
  day: week.days[1],
  starts: "08:30",
  ends: "10:00",
  venue: "Folkets hus",
  municipality: "Solna",
  audience: "Chefer",
};
const seminar: StoryEvent = {
  title: "Seminarium om unga",
  day: week.days[1],
  starts: "09:00",
  ends: "11:00",
  venue: "Folkets hus",
  municipality: "Solna",
  audience: "Handläggare",
};
const lunch: StoryEvent = {
  title: "Lunch med arbetsgivare",
  day: week.days[3],
  starts: "11:30",
  ends: "13:00",
  venue: "Stadshuset",
  municipality: "Nacka",
  audience: "Arbetsgivare",
};
const openHouse: StoryEvent = {
  title: "Öppet hus",
  day: week.days[0],
  starts: "13:00",
  ends: "15:00",
  venue: "Biblioteket",
  municipality: "Täby",
};
const visit: StoryEvent = {
  title: "Studiebesök på verkstaden",
  day: week.days[2],
  starts: "",
  ends: "",
  venue: "Verkstaden",
  municipality: "Solna",
};

describeInChromium("a week that four associations plan on two servers", (launch) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  describe.each(["mouse", "keyboard"] as const)("by %s", (by) => {
    let stage: Stage;
    let lead: Coordinator;
    let neighbour: Coordinator;
    let third: Coordinator;
    let fourth: Coordinator;
    let broken = false;
    beforeAll(async () => {
      stage = await setStage(browser, by);
      const [a, b, c, d] = stage.coordinators;
      if (a === undefined || b === undefined || c === undefined || d === undefined)
        throw new TypeError("Expected four coordinators");
      [lead, neighbour, third, fourth] = [a, b, c, d];
    });
    afterAll(async () => {
      await stage[Symbol.asyncDispose]();
    });
    // Each chapter goes on where the one before ended.
    beforeEach(({ skip, task, onTestFailed }) => {
      skip(broken, `an earlier chapter than ${task.name} failed`);
      onTestFailed(async () => {
        broken = true;
        // What they saw then, for whoever mends it.
        for (const { slug, page } of stage.coordinators)
          await page.screenshot({ path: join(differences, `story-${by}-${slug}.png`) });
      });
    });

    test("one invites the three others", async () => {
      await createWeek(lead, [neighbour, third, fourth]);
      await expect.poll(() => lead.page.title(), patience).toContain(week.name);
    });

    test("each of them accepts, also on the other server", async () => {
      for (const one of [neighbour, third, fourth]) await accept(one, week);
      for (const one of [neighbour, third, fourth])
        expect(new URL(one.page.url()).pathname).toContain(week.path);
    });

    test("each adds events of its own, and all see them", async () => {
      await addEvent(lead, breakfast);
      await addEvent(third, lunch);
      for (const one of [neighbour, fourth])
        for (const event of [breakfast, lunch]) await seesEvent(one, event);
      const columns = await fourth.page.getByRole("columnheader").allInnerTexts();
      expect(columns).toEqual(["Dag", "Fjällen", "Kusten", "Skogen", "Slätten (ni)"]);
    });

    test("one proposes another time for what another owns, who agrees", async () => {
      await openEvent(neighbour, lunch.title);
      const { page, hands } = neighbour;
      await hands.time(page.getByLabel("Börjar"), "12:00");
      await hands.press(page.getByRole("button", { name: "Prova först" }));
      await page.getByText("Inget är sparat.").waitFor();
      await hands.press(page.getByRole("button", { name: "Föreslå", exact: true }));
      await page.getByText("har fått ert förslag").waitFor();
      await agree(third);
      await expect
        .poll(async () => {
          await page.goto(`${neighbour.home}${week.path}`);
          return page.getByRole("table").getByText("kl. 12.00–13.30").count();
        }, patience)
        .toBe(1);
    });

    test("a clash is seen by both while it happens, and goes by one press", async () => {
      await lead.page.goto(`${lead.home}${week.path}`);
      await hydrated(lead.page);
      await addEvent(neighbour, seminar);
      const clash = lead.page.getByRole("table").getByText("krockar med 1");
      await expect.poll(() => clash.count(), patience).toBe(2);
      await openEvent(neighbour, seminar.title);
      const panel = neighbour.page.getByRole("region", { name: seminar.title });
      // Each sees that the other is there, and where.
      await expect
        .poll(() => lead.page.locator(".co-planners").innerText(), patience)
        .toBe("Här just nu: Kusten, med ”Seminarium om unga” öppen");
      await panel.getByText("samma lokal samtidigt").first().waitFor();
      await neighbour.hands.press(
        panel.getByRole("button", { name: /^Flytta ”Seminarium om unga” till / }).first(),
      );
      await neighbour.page.getByRole("button", { name: "Ångra" }).waitFor();
      await expect.poll(() => clash.count(), patience).toBe(0);
      // News of what others do, not of one's own.
      const news = ({ page }: Coordinator) => page.getByText("Någon ändrade planen").count();
      await expect.poll(() => news(lead), patience).toBe(1);
      expect(await news(neighbour)).toBe(0);
    });

    test("one holds a day, and who has something on it sees that until it is let go", async () => {
      await openEvent(lead, breakfast.title);
      const panel = lead.page.getByRole("region", { name: breakfast.title });
      const busy = panel.getByRole("paragraph").filter({ hasText: "ett förbund är upptaget" });
      const seen = async () => {
        await lead.page.reload();
        await lead.page.getByRole("heading", { name: breakfast.title, level: 2 }).waitFor();
        return busy.count();
      };
      expect(await seen()).toBe(0);
      await holdDay(third, breakfast.day);
      await expect.poll(seen, patience).toBe(1);
      // Only that somebody is busy: not who, nor why.
      expect(await busy.innerText()).not.toContain(third.name);
      await letGo(third);
      await expect.poll(seen, patience).toBe(0);
    });

    test("a gap is told, and closed by an event", async () => {
      const gap = lead.page.getByText(
        `Lucka: Ingen aktivitet ${dayName(week.days[0]).toLowerCase()}`,
      );
      await lead.page.goto(`${lead.home}${week.path}`);
      await gap.waitFor();
      await addEvent(fourth, openHouse);
      await seesEvent(lead, openHouse);
      expect(await gap.count()).toBe(0);
    });

    test("what has no time gets one from the automatic planning", async () => {
      await addEvent(lead, visit);
      const { page, hands } = lead;
      await page.goto(`${lead.home}${week.path}/automatisk`);
      await hydrated(page);
      await hands.press(page.getByRole("button", { name: "Räkna ut ett förslag" }));
      await page.getByRole("heading", { name: "Förslaget" }).waitFor();
      await hands.press(page.getByRole("button", { name: "Flytta våra och föreslå de andras" }));
      await expect.poll(() => page.locator(".outcome").innerText(), patience).toMatch(/flyttad/);
      await page.goto(`${lead.home}${week.path}`);
      const card = page.getByRole("table").getByRole("listitem").filter({ hasText: visit.title });
      expect(await card.innerText()).toMatch(/kl\. \d/);
    });

    test("all sign off, and the lead releases the week to the public", async () => {
      for (const one of [lead, neighbour, third, fourth]) await signOff(one);
      const { page, hands } = lead;
      await expect
        .poll(async () => {
          await page.goto(`${lead.home}${week.path}/utgivning`);
          const next = page.getByRole("region", { name: /Nästa utgåva/ });
          const listed = await next.getByRole("listitem").allInnerTexts();
          return [breakfast, seminar, lunch, openHouse, visit].filter(
            ({ title }) => !listed.includes(title),
          );
        }, patience)
        .toEqual([]);
      await hydrated(page);
      await hands.press(page.getByRole("button", { name: "Ge ut utgåva 1" }));
      await page.getByRole("link", { name: /^1\. Första programmet/ }).waitFor();
      await hands.press(page.getByRole("button", { name: "Gör veckan offentlig" }));
      await page
        .getByRole("button", { name: "Gör veckan offentlig" })
        .waitFor({ state: "detached" });
    });

    test("anybody reads the programme on either server, without JavaScript", async () => {
      for (const { url } of stage.gateways)
        for (const { title } of [breakfast, seminar, lunch, openHouse, visit])
          await expect.poll(() => programmeAt(browser, url), patience).toContain(title);
    });

    test("the plan goes back to the release: what is the lead's at once, the rest when its owner agrees", async () => {
      const released = [
        { of: lead, title: breakfast.title, day: await dayInPlan(lead, breakfast.title) },
        { of: neighbour, title: seminar.title, day: await dayInPlan(lead, seminar.title) },
      ];
      for (const { of, title, day } of released) {
        const other = week.days.findLast((one) => one !== day) ?? week.days[4];
        await moveEvent(of, title, other);
        await seesEvent(third, { title, day: other });
      }
      const why = "Programmet är redan tryckt";
      expect(await rollBack(lead, 1, why)).toMatch(/1 egen aktivitet är ändrad, 1 förslag är lagt/);
      await agree(neighbour, { why });
      for (const { title, day } of released)
        await expect.poll(() => dayInPlan(fourth, title), patience).toBe(day);
      await third.page.goto(`${third.home}${week.path}/historik`);
      const told = await third.page.getByRole("main").innerText();
      expect(told).toContain("Fjällen föreslog Kusten en ändring av ”Seminarium om unga”");
      expect(told).toContain("Kusten sade ja till förslaget om en ändring av ”Seminarium om unga”");
    });

    test("one cancels its own, and both servers say so at once without another release", async () => {
      await cancelEvent(third, lunch);
      for (const { url } of stage.gateways)
        await expect
          .poll(() => programmeAt(browser, url), patience)
          .toMatch(/Inställd:?\s*Lunch med arbetsgivare/);
      await seesEvent(lead, { title: seminar.title, day: seminar.day });
      expect(await lead.page.getByRole("table").getByText("inställd").count()).toBe(1);
    });

    test("the week is copied to the next year: the lead's as drafts, another's as a proposal", async () => {
      await copyWeek(lead);
      for (const event of [breakfast, visit]) expect(await hasInNextWeek(lead, event)).toBe(true);
      await accept(fourth, nextWeek);
      await agree(fourth, nextWeek);
      expect(await hasInNextWeek(fourth, openHouse)).toBe(true);
    });

    test("no page of theirs has complained", () => {
      expect(stage.complaints).toEqual([]);
    });
  });
});
