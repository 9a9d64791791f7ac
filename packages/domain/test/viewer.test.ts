import { expect, test } from "vitest";
import {
  anonymous,
  associationsOf,
  hasRole,
  type Roles,
  type Viewer,
  vocabulary,
} from "../src/index.ts";

const [own, other] = [
  "00000000-0000-4000-8000-000000000001",
  "00000000-0000-4000-8000-000000000002",
];

function person(roles: Roles, operator = false): Viewer {
  return { kind: "person", id: own, name: "Prov", email: "prov@example.org", roles, operator };
}

test.each(vocabulary.RoleName)(
  "%s has the rights of each role before it, in its own association only",
  (role) => {
    const held = vocabulary.RoleName.indexOf(role);
    for (const viewer of [
      person(new Map([[own, role]])),
      { kind: "token" as const, id: own, name: "Program", roles: new Map([[own, role]]) },
    ])
      for (const [step, least] of vocabulary.RoleName.entries()) {
        expect(hasRole(viewer, own, least)).toBe(step <= held);
        expect(hasRole(viewer, other, least)).toBe(false);
        expect(associationsOf(viewer, least)).toEqual(step <= held ? [own] : []);
      }
  },
);

test("nobody in particular, and who only runs the platform, has no role anywhere", () => {
  for (const viewer of [anonymous, person(new Map(), true)]) {
    expect(hasRole(viewer, own, "READER")).toBe(false);
    expect(associationsOf(viewer, "READER")).toEqual([]);
  }
});

test("one may have a role in several associations", () => {
  const viewer = person(
    new Map([
      [own, "ADMIN"],
      [other, "READER"],
    ]),
  );
  expect(associationsOf(viewer, "READER")).toEqual([own, other]);
  expect(associationsOf(viewer, "EDITOR")).toEqual([own]);
});
