export { type Context, createContext } from "./context.ts";
export { encodeGlobalId } from "./global-id.ts";
export { limitPlugins } from "./limit-plugins.ts";
export { limits } from "./limits.ts";
export { createSchema } from "./schema.ts";
export { PlanPresence } from "./plan-presence.ts";
export { StreamPlaces } from "./stream-places.ts";
export { subscribe, subscriptionPlugin } from "./subscribe.ts";
export { selectsVolatile } from "./volatile.ts";
