import { html, render } from "../shared/html.js";
import { App } from "./app.js";

const [, , site] = location.pathname.split("/");

const root = document.getElementById("console");
root.replaceChildren();
render(html`<${App} site=${decodeURIComponent(site ?? "")} />`, root);
