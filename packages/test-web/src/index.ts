export { languages, pathIn, type PublicPage, publicPages } from "./public-pages.ts";
export { startWebServer, type WebServer } from "./web-server.ts";
