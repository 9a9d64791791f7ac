import { createClient } from "@finsam/client";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { NextEvents } from "./next-events.tsx";
import "./style.css";

const client = createClient({ url: import.meta.env.VITE_FINSAM_URL });
const root = document.querySelector("#root");
if (root === null) throw new Error("Expected an element #root");

createRoot(root).render(
  <StrictMode>
    <h1>Kommande aktiviteter</h1>
    <NextEvents client={client} />
  </StrictMode>,
);
