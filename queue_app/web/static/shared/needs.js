// What a visitor may need, each with its sign.
export const NEED_ICONS = {
  wheelchair: "wheelchair",
  hearing: "ear-off",
  sight: "eye-off",
  child: "mood-kid",
  pregnant: "baby-carriage",
  walking: "walk",
  quiet: "volume-off",
  help: "lifebuoy",
};
export const NEEDS = Object.keys(NEED_ICONS);
