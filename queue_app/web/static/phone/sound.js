// The offer to hear the call, and what the visitor has to do for it.
import { html, useState } from "/static/shared/html.js";
import { icon } from "/static/shared/signs.js";
import { canVibrate, soundIsOn, turnSoundOff, turnSoundOn } from "./tone.js";

export function SoundCard({ view }) {
  const { t } = view;
  const [on, setOn] = useState(soundIsOn());
  async function toggle() {
    await (on ? turnSoundOff() : turnSoundOn());
    setOn(soundIsOn());
  }
  if (view.live === false) {
    return html`<section class="card hint warn">${icon("wifi-off")}<p>${t("phone-not-live-help")}</p></section>`;
  }
  const words = on ? t("phone-sound-on-hint") : t(canVibrate() ? "phone-vibrates" : "phone-keep-open");
  return html`<section class="card hint">
    ${icon(on ? "volume" : "device-mobile-vibration")}
    <p>${words}</p>
    <button type="button" onClick=${toggle}>
      ${icon(on ? "volume-off" : "volume")}${t(on ? "phone-sound-turn-off" : "phone-sound-turn-on")}</button>
  </section>`;
}
