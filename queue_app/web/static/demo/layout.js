// Four faces on one wall. Each keeps the size its device has and is drawn smaller, so that what is seen here is what
// hangs there. The screen stands above the console; kiosk and phone stand beside them.

export const SIZES = { display: [1920, 1080], console: [1280, 800], kiosk: [1080, 1920], phone: [390, 844] };
const NARROW = 1000;

const flat = ([width, height]) => height / width; // height for one unit of width

// The widths of the panes in a space: as tall as the space, or smaller when they would not fit beside each other.
export function widths({ width, height, caption, gap }) {
  if (width < NARROW) {
    const whole = Object.keys(SIZES).map((name) => [name, Math.min(width, name === "phone" ? SIZES.phone[0] : width)]);
    return Object.fromEntries(whole);
  }
  const stacked = flat(SIZES.display) + flat(SIZES.console);
  // All columns have one height h: left × stacked + 2 captions + gap = h, and a tall pane × its flatness + caption = h.
  const perHeight = 1 / stacked + 1 / flat(SIZES.kiosk) + 1 / flat(SIZES.phone);
  const lost = (2 * caption + gap) / stacked + caption / flat(SIZES.kiosk) + caption / flat(SIZES.phone);
  const h = Math.min(height, (width - 2 * gap + lost) / perHeight);
  const left = (h - 2 * caption - gap) / stacked;
  return {
    display: left,
    console: left,
    kiosk: (h - caption) / flat(SIZES.kiosk),
    phone: (h - caption) / flat(SIZES.phone),
  };
}

// Give every frame its real size and every pane the size it is drawn at.
export function arrange(main) {
  const style = getComputedStyle(main);
  const caption = main.querySelector("figcaption").getBoundingClientRect().height;
  const gap = Number.parseFloat(style.columnGap);
  const space = {
    width: main.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight),
    height: main.clientHeight - Number.parseFloat(style.paddingTop) - Number.parseFloat(style.paddingBottom),
    caption,
    gap,
  };
  for (const [name, width] of Object.entries(widths(space))) {
    const [real, tall] = SIZES[name];
    const pane = main.querySelector(`#${name} .pane`);
    pane.style.width = `${width}px`;
    pane.style.height = `${(width * tall) / real}px`;
    const frame = pane.querySelector("iframe");
    frame.style.width = `${real}px`;
    frame.style.height = `${tall}px`;
    frame.style.transform = `scale(${width / real})`;
  }
}
