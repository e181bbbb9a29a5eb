// The kiosk's page: one visitor after the other, nothing kept of any of them.
import { html, render } from "/static/shared/html.js";
import { Kiosk } from "./app.js";
import { guardTaps } from "./taps.js";

const site = decodeURIComponent(location.pathname.split("/")[2] ?? "");
guardTaps();
render(html`<${Kiosk} site=${site} />`, document.getElementById("kiosk"));
