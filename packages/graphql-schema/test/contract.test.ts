import { readFileSync } from "node:fs";
import {
  buildASTSchema,
  buildSchema,
  findBreakingChanges,
  getNullableType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
  parse,
  visit,
} from "graphql";
import { expect, test } from "vitest";
import { createSchema } from "../src/index.ts";
import { printed } from "../src/print.ts";
import { brokenPromises, unclearDeprecations } from "./deprecation.ts";

const schema = createSchema();

test("schema.graphql is the schema: run `pnpm --filter @finsam/graphql-schema print` and read the diff", () => {
  expect(readFileSync(new URL("../schema.graphql", import.meta.url), "utf8")).toBe(printed());
});

const released = readFileSync(new URL("../schema.released.graphql", import.meta.url), "utf8");
const today = new Date().toISOString().slice(0, 10);

test("nothing that was released has broken", () => {
  expect(brokenPromises(released, schema, today)).toEqual([]);
});

test("a field that was released may not go without having been deprecated in a release", () => {
  const without = visit(parse(printed()), {
    FieldDefinition: ({ name }) => (name.value === "shortName" ? null : undefined),
  });
  const broken = brokenPromises(released, buildASTSchema(without), today);
  expect(broken).toContainEqual(expect.stringMatching(/^Association\.shortName was removed/));
});

test("every deprecation says since when, and what to use instead", () => {
  expect(unclearDeprecations(schema, today)).toEqual([]);
});

test("every name and shape of the contract is there", () => {
  const contract = buildSchema(
    readFileSync(new URL("./fixtures/contract.graphql", import.meta.url), "utf8"),
  );
  expect(missing(contract)).toEqual([]);
  expect(findBreakingChanges(contract, schema)).toEqual([]);
});

test("every mutation takes one input and answers what it has written, or one of seven reasons why not", () => {
  const reasons = [
    "InvalidInput",
    "NotSignedIn",
    "NotAllowed",
    "OwnedElsewhere",
    "VersionConflict",
    "NotFound",
    "RateLimited",
  ];
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  expect(mutations.length).toBeGreaterThan(0);
  const shapes = mutations.map(({ name, args, type }) => {
    const answers = getNullableType(type);
    const types = isUnionType(answers) ? answers.getTypes().map((one) => one.name) : [];
    return {
      name,
      args: args.map((argument) => [argument.name, isNonNullType(argument.type)]),
      nullable: !isNonNullType(type),
      reasons: reasons.filter((reason) => types.includes(reason)),
      others: types.length > reasons.length,
    };
  });
  expect(shapes).toEqual(
    mutations.map(({ name }) => ({
      name,
      args: [["input", true]],
      nullable: false,
      reasons,
      others: true,
    })),
  );
});

test("every type, field, argument, input field and enum value is described", () => {
  expect(undescribed(schema)).toEqual([]);
});

function missing(contract: GraphQLSchema): string[] {
  const missed: string[] = [];
  for (const type of Object.values(contract.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    const ours = schema.getType(type.name);
    if (
      ours?.constructor !== type.constructor &&
      ours?.constructor.name !== type.constructor.name
    ) {
      missed.push(type.name);
    } else if (isObjectType(type) || isInterfaceType(type)) {
      if (!isObjectType(ours) && !isInterfaceType(ours)) continue;
      for (const field of Object.values(type.getFields())) {
        const mine = ours.getFields()[field.name];
        if (mine?.type.toString() !== field.type.toString()) {
          missed.push(`${type.name}.${field.name}: ${field.type} (${mine?.type})`);
        }
        for (const argument of field.args) {
          const same = mine?.args.find(({ name }) => name === argument.name);
          if (same?.type.toString() !== argument.type.toString()) {
            missed.push(`${type.name}.${field.name}(${argument.name}: ${argument.type})`);
          }
        }
      }
    }
  }
  return missed;
}

function undescribed(whole: GraphQLSchema): string[] {
  const bare: string[] = [];
  const note = (name: string, described: { description?: string | null | undefined }) => {
    if (!described.description?.trim()) bare.push(name);
  };
  for (const type of Object.values(whole.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    note(type.name, type);
    if (isEnumType(type)) {
      for (const value of type.getValues()) note(`${type.name}.${value.name}`, value);
    } else if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields()))
        note(`${type.name}.${field.name}`, field);
    } else if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        note(`${type.name}.${field.name}`, field);
        for (const argument of field.args) {
          note(`${type.name}.${field.name}(${argument.name})`, argument);
        }
      }
    }
  }
  return bare;
}
