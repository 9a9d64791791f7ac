export { type Context, createContext } from "./context.ts";
export { limitPlugins } from "./limit-plugins.ts";
export { limits } from "./limits.ts";
export { createSchema } from "./schema.ts";
