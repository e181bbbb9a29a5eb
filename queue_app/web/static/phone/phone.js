// The phone page: which ticket, which language, which view.
import { html, render, useEffect, useState } from "/static/shared/html.js";
import { setLanguage } from "/static/shared/api.js";
import { icon } from "/static/shared/signs.js";
import { loadTexts } from "/static/shared/texts.js";
import { follow } from "./follow.js";
import { choose, pick } from "./language.js";
import { LanguageSheet } from "./sheet.js";
import { Called, Missed, Over, Parked, Serving, Unknown, Waiting } from "./states.js";
import { keepAwake, ring } from "./tone.js";
import { textIn, timeText } from "./wording.js";
import { LaterSheet, LeaveSheet, Wishes } from "./wishes.js";

const VIEWS = { planned: Waiting, waiting: Waiting, called: Called, serving: Serving, parked: Parked, missed: Missed };
