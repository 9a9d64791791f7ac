import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SelfSaving } from "../app/own/self-saving.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const always = () => true;

test("saves once, a pause after the last change", async () => {
  const selfSaving = new SelfSaving();
  const save = vi.fn<() => Promise<void>>(async () => {});
  selfSaving.later(1000, always, save);
  await vi.advanceTimersByTimeAsync(900);
  selfSaving.later(1000, always, save);
  await vi.advanceTimersByTimeAsync(900);
  expect(save).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  expect(save).toHaveBeenCalledOnce();
});

test("saves nothing that isn't due by then, nothing after it was forgotten, and nothing while it waits for a choice", async () => {
  const selfSaving = new SelfSaving();
  const save = vi.fn<() => Promise<void>>(async () => {});
  selfSaving.later(1000, () => false, save);
  await vi.runAllTimersAsync();
  selfSaving.later(1000, always, save);
  selfSaving.cancel();
  await vi.runAllTimersAsync();
  selfSaving.isStopped = true;
  selfSaving.later(1000, always, save);
  await vi.runAllTimersAsync();
  expect(save).not.toHaveBeenCalled();
});

test("never saves twice at once: the next waits for the one before", async () => {
  const selfSaving = new SelfSaving();
  const first = Promise.withResolvers<void>();
  const save = vi.fn<() => Promise<void>>(async () => {});
  selfSaving.later(1000, always, () => first.promise);
  await vi.advanceTimersByTimeAsync(1000);
  selfSaving.later(1000, always, save);
  await vi.advanceTimersByTimeAsync(5000);
  expect(save).not.toHaveBeenCalled();
  first.resolve();
  await vi.advanceTimersByTimeAsync(1000);
  expect(save).toHaveBeenCalledOnce();
  expect(selfSaving.sending).toBeUndefined();
});
