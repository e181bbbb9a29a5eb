// A new version of the program, or other settings of this screen, are loaded as soon as nobody looks up for a call.
import { get } from "/static/shared/api.js";

const EVERY = 120_000;

export function renewal(site) {
  let first = null; // the version this page came with
  let newer = false;
  let loading = false;

  async function look() {
    try {
      const { version } = await get(`/api/v1/sites/${encodeURIComponent(site)}/program`);
      first ??= version;
      newer = version !== first;
    } catch (failure) {
      console.info(`version not known: ${failure.message}`); // asked again in a while
    }
  }

  // Only while the server answers: reloading without it would leave the browser's own error page on the wall.
  async function now() {
    if (!newer || loading) return;
    loading = true;
    const answer = await fetch(location.href, { cache: "no-store" }).catch(() => null);
    if (answer?.ok) location.reload();
    loading = false;
  }

  look();
  setInterval(look, EVERY);
  return { now, version: () => first };
}
