import { describe, expect, test } from "vitest";
import {
  anonymous,
  type IntendedWrite,
  mayManage,
  mayOperate,
  mayWrite,
  type RecordKind,
  recordKinds,
  wordKinds,
  type Term,
  type Viewer,
  vocabulary,
} from "../src/index.ts";

const [own, other] = [
  "00000000-0000-4000-8000-000000000001",
  "00000000-0000-4000-8000-000000000002",
];

function person(role: Term<"RoleName"> | null, operator = false): Viewer {
  const roles = new Map(role === null ? [] : [[own, role]]);
  return { kind: "person", id: own, name: "Prov", email: "prov@example.org", roles, operator };
}
const operator = person(null, true);
const token: Viewer = { kind: "token", id: own, name: "Program", roles: new Map([[own, "ADMIN"]]) };

/** The roles that may write so; all those above the first may too. */
function roles(write: Omit<IntendedWrite, "ownerId">): string[] {
  return vocabulary.RoleName.filter((role) => mayWrite(person(role), { ownerId: own, ...write }));
}
const fromCoordinator = ["COORDINATOR", "ADMIN"];
const fromEditor = ["EDITOR", ...fromCoordinator];
const words: readonly RecordKind[] = ["ThemeWeek", ...wordKinds];
const ordinary = recordKinds.filter((kind) => kind !== "Association" && !words.includes(kind));

describe.each(ordinary)("%s", (kind) => {
  test("a draft that stays one is written by an editor: made, changed, deleted, brought back", () => {
    for (const [before, after] of [
      [null, "DRAFT"],
      ["DRAFT", "DRAFT"],
      ["DRAFT", null],
    ] as const)
      expect(roles({ kind, before, after })).toEqual(fromEditor);
  });

  test.each(["INTERNAL", "WEEK", "PUBLIC"] as const)(
    "what is %s, or becomes or was, takes a coordinator",
    (shown) => {
      for (const [before, after] of [
        [null, shown],
        ["DRAFT", shown],
        [shown, shown],
        [shown, "DRAFT"],
        [shown, null],
      ] as const)
        expect(roles({ kind, before, after })).toEqual(fromCoordinator);
    },
  );

  test("nobody but the owner's people writes it", () => {
    const write = { kind, ownerId: other, before: null, after: "DRAFT" } as const;
    for (const viewer of [anonymous, person("ADMIN"), operator, token])
      expect(mayWrite(viewer, write)).toBe(false);
  });
});

test.each(words)("%s is an association's word: no editor's draft", (kind) => {
  expect(roles({ kind, before: null, after: "DRAFT" })).toEqual(fromCoordinator);
});

describe("[F8] an association's own record", () => {
  const write = { kind: "Association", ownerId: own } as const;
  const may = (viewer: Viewer, change: Partial<IntendedWrite>) =>
    mayWrite(viewer, { before: "PUBLIC", after: "PUBLIC", ...write, ...change });

  test("is changed by its coordinators", () => {
    expect(roles({ kind: "Association", before: "PUBLIC", after: "PUBLIC" })).toEqual(
      fromCoordinator,
    );
    expect(may(operator, {})).toBe(false);
  });

  test("is created and closed by who runs the platform, never by a program", () => {
    for (const change of [{ before: null }, { closes: true }]) {
      expect(may(operator, change)).toBe(true);
      for (const viewer of [anonymous, person("ADMIN"), token])
        expect(may(viewer, change)).toBe(false);
    }
  });

  test("is deleted by nobody", () => {
    for (const viewer of [anonymous, person("ADMIN", true), operator, token])
      expect(may(viewer, { after: null })).toBe(false);
  });
});

test("people, tokens, sources and the log are the administrator's; the platform is the operator's", () => {
  expect(vocabulary.RoleName.filter((role) => mayManage(person(role), own))).toEqual(["ADMIN"]);
  expect(mayManage(person("ADMIN"), other)).toBe(false);
  expect(mayManage(operator, own)).toBe(false);
  expect([operator, person("ADMIN"), token, anonymous].map(mayOperate)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
