// What stands in the configuration, to be read only: each value with the file and line, or the variable, it comes from.

import { html, useEffect, useState } from "../shared/html.js";
import { get } from "../shared/api.js";
import { useRoom } from "./room.js";

const source = ({ file, line, variable }, t) => (variable ? t("console-set-variable", { variable }) : t("console-set-line", { file, line }));

export function Configuration() {
  const { t, site } = useRoom();
  const [found, setFound] = useState(null);
  const [missing, setMissing] = useState(false);
  const [wanted, setWanted] = useState("");
  useEffect(() => {
    get(`/api/v1/sites/${encodeURIComponent(site)}/settings/configuration`).then(setFound, () => setMissing(true));
  }, [site]);
  const words = wanted.toLowerCase().split(/\s+/);
  const shown = (found ?? []).filter((one) => {
    const text = `${one.section}.${one.name} ${one.value ?? ""} ${one.variable ?? ""}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const sections = grouped(shown);
  return html`<section class="card settings-wide" aria-labelledby="stated">
    <h2 id="stated">${t("console-set-stated")}</h2>
    <p class="hint">${t("console-set-stated-hint")}</p>
    <p class="field"><label for="stated-find">${t("console-set-find")}</label>
      <input id="stated-find" type="search" autocomplete="off" value=${wanted} onInput=${(event) => setWanted(event.target.value)} /></p>
    <p role="status">${missing ? t("console-server-away") : found ? t("console-set-count", { count: shown.length }) : t("console-loading")}</p>
    <div class="stated-list" tabindex="0" role="group" aria-labelledby="stated">
    ${[...sections].map(
      ([name, entries]) => html`<details key=${name} class="stated" open=${wanted !== ""}>
        <summary>${name || t("console-set-top")} <span class="hint">(${entries.length})</span></summary>
        <dl>
          ${entries.map(
            (one) => html`<div key=${one.name}>
              <dt>${one.name}</dt>
              <dd><code>${one.value ?? t("console-set-hidden")}</code> <span class="hint">${source(one, t)}</span></dd>
            </div>`,
          )}
        </dl>
      </details>`,
    )}
    </div>
  </section>`;
}

function grouped(entries) {
  const found = new Map();
  for (const one of entries) found.set(one.section, [...(found.get(one.section) ?? []), one]);
  return found;
}
