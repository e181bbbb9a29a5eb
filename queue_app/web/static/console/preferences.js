// What this browser remembers of its clerk: language of the page, keys, last counter. Nothing about visitors.

const PREFIX = "console.";

function read(name) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name));
  } catch {
    return null; // storage switched off, or somebody wrote nonsense into it: the page works without
  }
}

function write(name, value) {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // storage switched off or full: then it is asked again next time
  }
}

export const LANGUAGES = ["de", "en"];

/** The language of the page: chosen here before, else the browser's, else German. */
export function preferredLanguage() {
  const wanted = [read("language"), ...(navigator.languages ?? []).map((tag) => tag.split("-")[0].toLowerCase())];
  return wanted.find((code) => LANGUAGES.includes(code)) ?? "de";
}

export const rememberLanguage = (code) => write("language", code);

/** Whether single letters are keys. Who dictates by voice must be able to switch them off (WCAG 2.1.4). */
export const lettersOn = () => read("letters") !== false;
export const rememberLetters = (on) => write("letters", on);

/** Whether the big button may also call the next number once it has finished; null until the clerk has said so. */
let finishNext = read("finishNext");
export const callsAfterFinish = () => finishNext;
export const rememberCallsAfterFinish = (on) => write("finishNext", (finishNext = on));

/** The site at which somebody went to the sign-in service of the house, until she signs out; null for nobody. */
export const cameBySso = () => read("sso");
export const rememberSso = (site) => write("sso", site);

/** The last choice at this site: {counter, desks, languages}. */
export const lastChoice = (site) => read(`choice.${site}`) ?? {};
export const rememberChoice = (site, choice) => write(`choice.${site}`, choice);
