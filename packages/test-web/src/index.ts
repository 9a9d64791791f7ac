export { linkIn, type SessionCookie, signIn } from "./coordinator.ts";
export { languages, pathIn, type PublicPage, publicPages } from "./public-pages.ts";
export { startWebServer, type WebServer } from "./web-server.ts";
export { type WorkPage, workPages } from "./work-pages.ts";
