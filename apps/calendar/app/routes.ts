import { index, prefix, route, type RouteConfig } from "@react-router/dev/routes";

export default [
  ...prefix(":language?", [
    index("routes/start.tsx"),
    route("kalender", "routes/calendar.tsx"),
    route("aktiviteter/:association/:slug", "routes/event.tsx"),
  ]),
] satisfies RouteConfig;
