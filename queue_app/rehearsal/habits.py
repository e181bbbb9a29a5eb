"""What is known of the people of such an office. Every figure with its unit and where it comes from.

[S] the study of this office: its model of a day, its working shares of languages.
[A] assumed, because nobody measured it: plain to see here, and to be replaced by an office's own figures.
"""

# ---- who comes

# Clients by language, in percent [A]: between the study's shares for 2016 and for 2022 to 2026.
LANGUAGES = {
    "ar": 30, "uk": 25, "ru": 12, "fa": 12, "de": 8, "ti": 4, "ps": 3, "tr": 3, "kmr": 3, "so": 2, "en": 2, "fr": 2,
    "de-simple": 1,
}  # fmt: skip
OTHER_LANGUAGE = 1  # percent, for a language of the house that is not in the list [A]
# Shares of visitors with a need; they may have several [A].
NEEDS = {"child": 0.12, "walking": 0.04, "wheelchair": 0.03, "pregnant": 0.02, "hearing": 0.01, "sight": 0.01}
# Shares of visitors with an appointment and of those who do not come [S]; how early those come who do, mean and
# deviation in minutes [S].
BOOKED, NO_SHOWS, EARLY_MINUTES = 0.3, 0.12, 8.0
# Shares of visitors with two and more stops, and with three [S].
CHAINS = (0.25, 0.07)
# How much oftener short concerns come than others, and how much more rarely urgent ones [A].
SHORT, URGENT = 2.0, 0.4

# ---- when they come

# Share of the clerks' time that is asked for; with it the study's office is busy, not overrun [S].
LOAD = 0.74
VOLUME_SPREAD = 0.15  # coefficient of variation of the number of visitors from day to day [S]
MIX_SPREAD = 0.25  # coefficient of variation of each desk's share from day to day [S]
FIRST_MINUTES, AT_THE_DOOR = 30, 0.4  # of those of the first half-hour, 40 % stand at the door at opening [S]
TAP_MINUTES = 1 / 3  # from one visitor at the kiosk to the next in that line [A]
# Visitors by local hour and clerk present, relative [A]: the peak is from 8 to 10 [S], lunch and evening are quiet.
BY_HOUR = {8: 2.0, 9: 1.5, 10: 1.2, 11: 1.0, 12: 0.6, 13: 0.8, 14: 0.8, 15: 0.6, 16: 0.5, 17: 0.4}
OTHER_HOUR = 0.6

# ---- how they wait

GIVES_UP, PATIENCE = 0.03, (15.0, 60.0)  # share, and minutes after taking the ticket [A]
# Lets others go first: share, minutes after taking the ticket, minutes asked for [A].
STEPS_ASIDE, ASIDE_AFTER, ASIDE_MINUTES = 0.04, (3.0, 15.0), (5, 10, 15)

# ---- how a call goes

NO_ANSWER, RETURNS = 0.05, 0.6  # share of calls nobody comes to; share of those people who come back [S]
RETURN_MINUTES = 5.0  # mean time until they are back [S]
WAY_MINUTES, WAY_SPREAD = 0.8, 0.5  # mean and coefficient of variation from the call to the counter [A]
FLOOR_MINUTES = 0.3  # more for each floor [A]
RINGS_AGAIN = 1.5  # minutes after which a clerk rings again for somebody who is on her way [A]
GIVEN_TO_COME = 0.5  # minutes a helper waits for somebody whose papers she wanted to see [A]
FOREIGN_FACTOR, FOREIGN_MINUTES = (
    1.3,
    3.0,
)  # a talk without a common language: 1.3 times as long and 3 minutes [S]
SHORTEST_TALK = 1.0  # minutes

# What is out of the ordinary with a talk, as shares of talks [A].
TWISTS = {"put-back": 0.02, "park": 0.04, "undo": 0.03, "send-on": 0.05}
PUT_BACK_MINUTES = 3.0  # the clerk is called away
PARK_MINUTES = (4.0, 12.0)  # papers are being fetched
UNDO_MINUTES = 4 / 60  # a clerk sees at once that she pressed the wrong button
NOTES = ("Unterlagen liegen bei.", "Bitte Formular prüfen.", "Hat noch eine Frage zum Bescheid.")

# ---- clerks

# What they speak beside German, in the order of counters [S]; who speaks Russian is understood in Ukrainian.
SPOKEN = (
    ("ar", "en"),
    ("ru", "uk", "en"),
    ("ar",),
    ("en",),
    ("en", "ru", "uk"),
    ("ru", "uk"),
    ("en",),
    ("ar",),
)
COMES_LATE = 1.5  # minutes after opening until the last counter is open, at most [A]
LUNCH_MINUTES = 45.0  # staggered [S]
LONG_SHIFT = 360.0  # minutes; a shift longer than six hours needs a break (ArbZG § 4)
LUNCHES = (0.42, 0.52, 0.62)  # when, as a share of the shift, one counter after the other [A]
WRITE_UP = (0.3, 1.5)  # minutes from one visitor to the next [A]
LOOKS_EVERY = (0.5, 1.5)  # minutes between two looks of an idle clerk at her page [A]
OVERTIME = 45.0  # minutes after closing that clerks go on for those who still wait [A]

# ---- a helper who has nobody looks through the papers of somebody who waits

CHECK_MINUTES, CHECK_SAVES, CHECK_SOLVES = (
    5.0,
    0.2,
    0.15,
)  # minutes; share of the talk; share that is solved by it [A]
