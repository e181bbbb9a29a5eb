// Preact and htm, vendored: what every face renders with. No eval, so a strict content security policy holds.
export {
  html, render, h, Component, createContext, useCallback, useContext, useEffect, useLayoutEffect, useMemo, useReducer,
  useRef, useState,
} from "/static/vendor/htm-preact-standalone.js";
