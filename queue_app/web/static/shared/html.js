// Preact and htm, vendored: what every face renders with. No eval, so a strict content security policy holds.
export {
  html, render, h, Component, useState, useEffect, useLayoutEffect, useRef, useMemo, useCallback, useReducer,
} from "/static/vendor/htm-preact-standalone.js";
