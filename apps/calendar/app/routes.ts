import { index, layout, prefix, route, type RouteConfig } from "@react-router/dev/routes";

export default [
  layout("routes/work/layout.tsx", [route("arbete", "routes/work/start.tsx")]),
  ...prefix(":language?", [
    index("routes/start.tsx"),
    route("kalender", "routes/calendar.tsx"),
    route("insatser", "routes/initiatives.tsx"),
    route("insatser/:association/:slug", "routes/initiative.tsx"),
    route("temaveckor", "routes/theme-weeks.tsx"),
    route("temaveckor/:association/:slug", "routes/theme-week.tsx"),
    route("forbund", "routes/associations.tsx"),
    route("sok", "routes/search.tsx"),
    route("aktiviteter/:association/:slug", "routes/event.tsx"),
  ]),
] satisfies RouteConfig;
