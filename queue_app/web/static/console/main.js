import { html, render } from "../shared/html.js";
import { App } from "./app.js";

const [, , site] = location.pathname.split("/");

render(html`<${App} site=${decodeURIComponent(site ?? "")} />`, document.getElementById("console"));
