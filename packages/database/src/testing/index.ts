export { dataFolder } from "./data-folder.ts";
export { type CountedStatements, countStatements } from "./count-statements.ts";
export { describeEachEngine, describeEngine } from "./describe-engines.ts";
export { type Engine, engines } from "./engine.ts";
export { createTestDatabase, emptyDatabase, testDatabase } from "./test-database.ts";
export { newId, put, record } from "./records.ts";
