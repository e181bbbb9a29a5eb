// How large the list of calls must be to be read from where people sit: fewer and larger rows, never fewer than six.

const UNIT_WIDTH = { landscape: 1920, portrait: 1080 };
const UNIT_HEIGHT = { landscape: 1080, portrait: 1920 };
const ROW_FONT = 64; // of the style sheet, in units
const ROWS = { most: 8, least: 6 };
const LARGEST = 1.6;

// {scale, rows}: by how much the rows grow, and how many then fit.
export function listSize(neededFont, { width, height }) {
  const shape = width < height ? "portrait" : "landscape";
  const unit = Math.min(width / UNIT_WIDTH[shape], height / UNIT_HEIGHT[shape]);
  const scale = Math.min(LARGEST, Math.max(1, neededFont / (ROW_FONT * unit)));
  return { scale, rows: Math.max(ROWS.least, Math.floor(ROWS.most / scale)) };
}
