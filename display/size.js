// How large everything must be to be read from where people sit: capitals of 0.7°. A screen near by is drawn as designed.
// On one that is read from afar every word grows as far as the room allows, and fewer stand there at a time: languages,
// ways and desks take turns (parts.js, afar.css). What is too small even so, config/screens.py says.

const MM_PER_METRE = 12.2; // EN 301 549 5.1.4
const MM_PER_INCH = 25.4;
const CAPITAL = 0.668; // of the font size of words; numbers have taller ones
const UNIT_WIDTH = { landscape: 1920, portrait: 1080 };
const UNIT_HEIGHT = { landscape: 1080, portrait: 1920 };
// In units of the style sheets:
const SMALLEST = 26; // words as designed, once they are fitted
const LARGEST = { full: 96, door: 110 };
const SIDE = { least: 620, words: 7.6 }; // the list of calls: its width, and in sizes of a word
const EDGES = 100;
const LETTER = 0.53; // its width, of its size
const ROWS = { most: 8, least: 6 };
const ROOM_OF_ROWS = { units: 998, words: 3.8, row: 1.1 }; // what the list has besides foot, notice and heading

// {afar, least: size of the smallest word, rows of the list, places: calls at once, way and foot: letters in a line}.
export function sizeOf({ inches = null, distance_metres: metres = null, layout = "full" }, { width, height }) {
  const shape = width < height ? "portrait" : "landscape";
  const unit = Math.min(width / UNIT_WIDTH[shape], height / UNIT_HEIGHT[shape]);
  const pixelsPerMm = inches ? Math.hypot(width, height) / (inches * MM_PER_INCH) : 0;
  const needed = (MM_PER_METRE * (metres ?? 0) * pixelsPerMm) / CAPITAL / unit;
  if (needed <= SMALLEST) return { afar: false, least: 0, rows: ROWS.most, places: 3 };
  const least = Math.min(LARGEST[layout], needed);
  const side = shape === "portrait" || layout === "door" ? 0 : Math.max(SIDE.least, SIDE.words * least);
  return {
    afar: true, least, rows: shape === "portrait" ? ROWS.least : rowsOf(least), places: placesOf(least, layout),
    way: Math.floor((UNIT_WIDTH[shape] - side - EDGES) / (LETTER * least)),
    foot: Math.floor((UNIT_WIDTH[shape] - EDGES - 1.3 * least) / (LETTER * least)),
  };
}

function rowsOf(least) {
  const found = Math.floor((ROOM_OF_ROWS.units - ROOM_OF_ROWS.words * least) / (ROOM_OF_ROWS.row * least));
  return Math.min(ROWS.most, Math.max(ROWS.least, found));
}

// So many that each number stays larger than the words beneath it.
function placesOf(least, layout) {
  if (least <= 60) return 3;
  return layout === "door" && least > 90 ? 1 : 2;
}
