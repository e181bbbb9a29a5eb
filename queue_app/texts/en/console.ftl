# The page at the counter. Readers: staff in the middle of their work. Short, friendly, no jargon.

console-counter = Counter { $name }
console-language-switch = Language of this page
console-loading = One moment …
console-cancel = Cancel

## Connection

console-trying-out = Trying out: opening hours are ignored
console-demo = DEMO
console-not-live = Not connected – as of { $time }
console-not-live-yet = Not connected
console-server-away = The server is not answering just now. This page keeps trying by itself.
console-fault = That did not work. Please reload the page.

## Signing in

console-sign-in = Sign in
console-sign-in-hello = Hello! Please sign in.
console-name = Name
console-password = Password
console-password-show = Show password
console-sign-in-busy = Signing in …
console-wrong-password = Name or password is not right. Please try again.
console-too-many-tries = Too many tries. Please wait { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
 } and then try again.
console-too-many-tries-soon = Too many tries. Please wait a few minutes and then try again.
console-sign-in-away = The server is not answering. Please try again in a moment.
console-sso = Sign in with your house account
console-sso-busy = Taking you there …
console-sso-or = or with name and password
console-sso-password = Sign in with a password (administration only)
console-sso-away = The sign-in service of the house is not answering. You can still sign in with name and password.
console-sso-finishing = Finishing your sign-in …
console-sso-trouble = Sign-in not possible
console-sso-back = Back to sign-in
console-sso-join = Connect with your house account
console-sso-join-hint = From then on you sign in with your house account alone. Your password here is no longer valid.
console-sso-joined = You sign in with your house account.
console-sso-own = House account
console-session-over = Your sign-in has expired. Please sign in again.
console-signed-in-as = Signed in: { $name }
console-sign-out = Sign out
console-signed-out = You are signed out.

## Choosing a counter

console-choose-counter = Which counter are you working at?
console-counter-free = free
console-counter-taken = taken
console-counter-taken-with = taken, { $number } is there
console-counter-mine = you are here
console-counter-paused = away
console-counter-place = Room { $room }, { $floor ->
    [-1] basement
    [0] ground floor
   *[other] floor { $floor }
 }
console-choose-desks = Which desks do you call for?
console-choose-languages = Which languages do you speak?
console-choose-languages-hint = If you like. It helps to bring together visitors and staff with the same language.
console-open-counter = Open { $counter }
console-no-counter = No counter is set up for this site.
console-choose-one-desk = Please choose at least one desk.
console-taken-question = Somebody is already working at { $counter }
console-taken-with = { $number } is there now.
console-together = Work together
console-together-said = You both call from this counter and see the same.
console-take-over = Take it over
console-take-over-said = The person there can no longer call. Her page tells her. Whoever is at the counter is then with you.
console-choose-another = Choose another counter
console-two-here = two work here
console-counter-left = You no longer work at { $counter }. It goes on there without you.
console-close-together = You leave; whoever works there with you stays.

## My state

console-state-free = free
console-state-called = called
console-state-serving = serving
console-state-paused = away
console-pause = Take a break
console-resume = I am back
console-close-counter = Close counter
console-close-question = Close { $counter }?
console-close-said = Nobody will be called to this counter any more. The queue stays.
console-close-busy = Please finish with { $number } first.
console-pause-busy = A break is possible once nobody is at the counter.
console-counter-gone = Somebody else has taken over { $counter }; whoever was with you is there now. Choose another counter – or the same one, to work there together.
console-counter-shut = { $counter } is closed.
console-more = More

## Who is here

console-current = At the counter
console-nobody-here = Nobody at the counter
console-nobody-waiting = Nobody is waiting. New numbers appear here by themselves.
console-check-offer = Nobody is waiting for you. { $number } is waiting for { $desk } ({ $concern }): you can look through the papers already. The place in line is kept.
console-next-up = Next: { $number }
console-away = You are away. Nobody is called here.
console-waited = waited { $minutes } min
console-then = then: { $desks }
console-instead-of = instead of { $desk }
console-note-from = Note from { $desk }: { $note }
console-note-said = Note: { $note }
console-urgent = urgent
console-short = short
console-rung = call no. { $calls } of { $most }
console-ring-again = Not here yet? R calls again.

## The big button and the others

console-call-next = Next number
console-begin = Is here – begin
console-check-papers = Look through papers
console-checked = Back to the line
console-finish-next = Done, next number
console-back-to-work = End the break
console-key-space = Space
console-send-on = Send on
console-call-again = Call again
console-miss = Not here
console-park = Park
console-put-back = Put back
console-papers-now = papers only, then goes on waiting
console-papers-done = papers have been looked through
console-finish = Just done
console-add-stop = Add a stop
console-move-stop = Change the order of stops
console-drop-stop = Cross out a stop
console-call = Call
console-leave = Left
console-restore = Is here now
console-unpark = Continue
console-undo = Undo
console-finish-only = Done
console-finish-just = Just done
console-finish-question = Done – and call the next number right away?
console-finish-question-said = The space bar can do both at once: finish { $number } and call the next number. Your answer holds from now on; you can change it under “More”, “Settings”.
console-settings = Settings
console-settings-finish = Done also calls the next number
console-settings-finish-hint = The big button and the space bar finish the talk and go on calling. Without the tick they only finish.
console-float = Small window, always in front
console-float-trouble = The small window could not be opened.
console-missed-by-itself = { $number } did not come after the last call and is now in “Did not come”.
console-missed-soon = Counts as not here in { $seconds } s.
console-undo-seconds = Undo { $seconds } s
console-actions = What now?
console-not-now = “{ $action }” is not possible just now.
console-nothing-to-undo = There is nothing to undo.

## What happened

console-did-call = { $number } called to { $counter }
console-did-call-again = { $number } called again
console-did-begin = Started with { $number }
console-did-finish = { $number } is done
console-did-put-back = { $number } is waiting again
console-did-checked = { $number } goes on waiting, papers looked through
console-did-miss = { $number } did not come
console-did-restore = { $number } is waiting again
console-did-park = { $number } is parked
console-did-unpark = { $number } is waiting again
console-did-send-on = { $number } is sent on
console-did-leave = { $number } has left
console-did-undo = Taken back: { $number }
console-did-pause = Away
console-did-resume = Back again
console-why = Reason: { $because }
console-finished-nobody = { $number } is done. Nobody else is waiting.
console-nobody-to-call = Nobody is waiting just now.
console-taken = Somebody else has just called { $number }. The list is up to date again.
console-stale = Something about { $number } has changed in the meantime. You now see how it stands – please choose again.
console-busy-here = { $number } is still at your counter. Please finish first.
console-other-counter = Somebody at another counter is looking after this.
console-undo-too-late = It is too late to undo.
console-not-allowed = You may not do this at this counter.
console-still-asking = No answer from the server yet. Your key press is being repeated and counts only once.
console-unknown-outcome = No answer from the server. It is not clear whether “{ $action }” arrived. Sending it again is safe: it counts only once.
console-ask-again = Send again
console-let-be = Do not send
console-dismiss = Close

## Lists

console-lists = Lists
console-waiting = Queue
console-parked = Parked
console-missed = Did not come
console-planned = Planned
console-list-count = { $list } { $count }
console-list-rest = Show { $count } more
console-list-first = Show only the first { $count }
console-summary = { $count } waiting
console-summary-longest = longest { $minutes } min
console-summary-closes = closes { $time }
console-column-desk = Desk
console-column-number = Number
console-column-concern = Concern
console-column-language = Language
console-column-because = Why in this place
console-column-remark = Remark
console-column-waited = Waiting
console-column-since = In the house
console-column-deeds = Actions
console-minutes = { $minutes } min
console-long-wait = long wait
console-empty-waiting = Nobody is waiting.
console-empty-parked = Nobody is parked.
console-empty-missed = Everybody came.
console-empty-planned = Nobody comes here later.
console-row-call = Call
console-row-call-this = Call { $number }
console-row-unpark = Continue
console-row-unpark-this = Continue with { $number }: back into the queue
console-row-restore = Is here now
console-row-restore-this = { $number } is here now: back into the queue
console-row-leave = Left
console-row-leave-this = { $number } left
console-has-note = with a note
console-last-called = last called { $time }
console-all-lists = All lists and desks
console-fewer-lists = Only the next ones

## Desks

console-desks = All desks
console-desk-waiting = waiting
console-desk-wait = waiting · { $wait }
console-desk-closed = closed
console-desk-mine = your desk
console-wait-soon = soon
console-wait-range = { $low }–{ $high } min
console-wait-up-to = up to { $high } min
console-wait-from = from { $low } min
console-wait-long = over 1 hour

## Sending on

console-send-on-title = Send { $number } on
console-send-on-desk = To which desk?
console-send-on-desk-missing = Please choose a desk.
console-send-on-concern = Concern
console-send-on-same-concern = As before: { $concern }
console-send-on-planned-concern = As planned on the slip
console-send-on-note = Note for the next desk (if you like)
console-send-on-note-hint = Only the next desk sees it; then it is deleted. Please no names and nothing about health.
console-send-on-left = { $count } characters left
console-send-on-do = Send on
console-send-on-counter = Counter
console-send-on-any-counter = any counter of the desk
console-send-on-counter-closed = closed
console-send-on-counter-paused = away
console-interpreter = interpreter needed
console-interpreter-needed = Interpreter needed ({ $language })
console-interpreter-free = Speaks the language and is free now: { $counters }
console-interpreter-free-short = { $counters } is free
console-interpreter-none = Nobody who speaks the language is free just now.
console-did-interpreter = Kept for { $number }
console-send-on-closed = takes nobody just now

## Slip and note

console-slip = Add a stop
console-slip-title = Stops of { $number }
console-slip-here = here now: { $concern }
console-slip-earlier = Earlier
console-slip-earlier-this = { $desk } earlier
console-slip-later = Later
console-slip-later-this = { $desk } later
console-slip-drop = Cross out
console-slip-drop-this = Cross out { $desk }
console-slip-add = Which desk should be added?
console-slip-first = right away, before all others
console-slip-do = Add the stop
console-slip-close = Close
console-did-add-stop = { $number } has one stop more
console-did-move-stop = Stops of { $number } put in a new order
console-did-drop-stop = A stop of { $number } is crossed out
console-note = Note
console-note-title = Note on { $number }
console-note-label = Note
console-note-hint = Only your desk sees it; it is deleted when the talk is over. Please no names and nothing about health.
console-note-do = Keep
console-did-note = Note on { $number } kept
console-has-more = { $count ->
    [one] { $count } more stop
   *[other] { $count } more stops
 } after this

## Coming along

console-come-along = Go along
console-come-back = Back at the counter
console-along-title = Whom do you go along with?
console-along-with = Go to { $desk } with { $number }?
console-along-said = Your counter is away for as long. Your languages count there. When you are done, press Space.
console-along-next = The talk here is over then.
console-along-after = break afterwards
console-along-too = I go along
console-along-elsewhere = Other desk …
console-along-do = Go along
console-along-nobody = There is nobody on her way just now whom you could go along with.
console-along-gone = sent on by you
console-along-interpret = needs somebody who speaks { $language }
console-along-wanted = { $number } needs somebody at { $desk } who speaks { $language }. G: go along.
console-along-state = with { $number } at { $desk }
console-along-state-number = out with { $number }
console-along-here = You go along with { $number }
console-along-waiting = is still waiting to be called
console-along-called = called to { $counter }
console-along-serving = in a talk, { $counter }
console-along-parked = parked
console-along-how = Nobody is called to your counter for as long. Space: back at the counter. A: break.
console-along-over = Nothing more to do there for { $number }. You are back at your counter.
console-along-comes = { $counter } comes along
console-did-come-along = You go along with { $number }
console-help-along = Go along; once more: back at the counter

## Reception

console-reception = Reception
console-reception-back = To the counter
console-print = Print
console-print-again = Print again
console-change = Change
console-reprint = Print again
console-absent = Desk today
console-move = Move the queue
console-message = Message
console-test-call = Test call
console-void = Void numbers
console-give = Give a number
console-give-concerns = Concern
console-give-search = Search for a concern
console-give-nothing-found = No concern is called that.
console-give-missing = Please choose a concern.
console-give-needs = What does the person need?
console-give-do = Give a number
console-give-next = Next person
console-given = Please wait until the number is called.
console-given-wait = Wait about { $wait }
console-given-qr = QR code: the number on the phone
console-priority = Priority
console-priority-none = no priority
console-priority-health = cannot wait for long
console-priority-child = with a small child
console-priority-distress = in distress
console-priority-deadline = deadline is today
console-priority-our-mistake = our mistake
console-priority-end = End the priority
console-check-in = Check in for an appointment
console-check-in-code = Code of the appointment
console-check-in-hint = Six digits: on the paper, the phone or in the message. Without it: look into the calendar (K at a counter).
console-check-in-do = Check in
console-find = Where is the number?
console-find-do = Search
console-find-nothing = There is no { $number } today.
console-where-waiting = waiting, { $minutes } min in the house
console-where-planned = still to come, { $minutes } min in the house
console-where-called = called to { $counter }
console-where-serving = being served, { $counter }
console-where-parked = parked, { $minutes } min in the house
console-where-missed = did not come when called
console-where-done = done
console-where-left = left
console-rec-change = Change
console-rec-save = Save
console-rec-changed = { $number } is changed
console-rec-leave-question = Has { $number } left?
console-rec-leave-said = The number will not be called anywhere any more.
console-rec-stale = Something has changed here in the meantime. You now see how it stands – please choose again.
console-rec-at-counter = The number is at a counter just now. Only they can do this.
console-rec-over = This number is done already.
console-rec-desks = Desks today
console-rec-nobody = nobody there today
console-rec-absent = Nobody left
console-rec-absent-this = { $desk }: nobody left today
console-rec-absent-said = { $desk }: new numbers go to the substitute.
console-rec-instead = Taken over today by
console-rec-instead-said = New numbers for { $desk } go to { $to } today.
console-rec-present = Back again
console-rec-present-this = { $desk }: back again
console-rec-present-said = { $desk } is back again.
console-early = Close earlier
console-early-this = Close earlier: { $desk }
console-early-title = When does { $desk } close today?
console-early-hint = Open today from { $opens } to { $closes }. Whoever has a number stays and is still called. As always, new numbers end shortly before closing.
console-early-do = Close earlier
console-early-said = { $desk } closes at { $time } today.
console-early-now = closes at { $time } today
console-early-back = As usual after all
console-early-back-this = As usual after all: { $desk }
console-early-back-said = { $desk } is open as long as usual today after all.
console-rec-move = Move
console-rec-move-this = Move the queue of { $desk }
console-rec-move-title = Where should the queue of { $desk } go?
console-rec-move-said = Everybody who still wanted to go there goes to the other desk. Number, wait and order stay.
console-rec-move-to = To which desk?
console-rec-move-do = Move all
console-rec-moved = { $count ->
    [one] One number goes
   *[other] { $count } numbers go
 } from { $from } to { $to }
console-rec-screens = Screens
console-rec-message = Message in the waiting room
console-rec-message-hint = It is on all screens, until the end of the day at the longest. Several languages: with | between them; they are shown in turn.
console-rec-message-do = Show
console-rec-message-end = Take down
console-rec-message-up = The message is on the screens.
console-rec-message-down = The message is gone.
console-rec-test = Test call for
console-rec-test-do = Ring
console-rec-rang = { $number } is ringing on the screens. The number belongs to nobody.
console-rec-void = Void numbers
console-rec-void-hint = For a torn roll or test prints. Whoever is at a counter stays.
console-rec-void-first = From
console-rec-void-last = To
console-rec-void-do = Void
console-rec-void-question = Void { $first } to { $last }?
console-rec-void-said = These numbers will not be called any more. This cannot be undone.
# $count is always more than one.
console-rec-series = { $count } numbers in { $minutes } minutes
console-rec-series-hint = { $first } to { $last }: did somebody play with the kiosk?
console-rec-series-do = Void all { $count }
console-rec-voided = { $count ->
    [one] One number is
   *[other] { $count } numbers are
 } void.
console-rec-voided-but = { $count ->
    [one] One number is
   *[other] { $count } numbers are
 } void. At a counter and therefore left: { $numbers }

## Help

console-help = Help
console-help-title = Everything by keyboard
console-help-key = Key
console-help-does = What it does
console-help-space = The big button: next number, begin, done and next
console-help-enter = Is here – begin
console-help-lists = Queue, Parked, Did not come, Planned
console-help-rows = Up and down in the list; Enter does the row’s action
console-help-undo = Undo, while the bar is running
console-help-help = This help
console-help-letters = Use keys with one letter
console-help-letters-hint = Switch off if you dictate by voice. Space and Enter then work only on the button you are on.
console-help-close = Close
console-key-enter = Enter
console-key-arrows = ↑ ↓

## The signs of the house: an overview for whoever writes the configuration

console-signs = Signs of the house
console-signs-lead = As large as they are at the kiosk at least (15 mm): on paper, in strong contrast and, where there is a direction in it, mirrored.
console-signs-pages = Pages and questions
console-signs-concerns = Concerns
console-signs-answers = Answers
console-signs-desks = Desks
console-signs-needs = Needs

## Needs

console-need-wheelchair = wheelchair
console-need-hearing = hard of hearing
console-need-sight = hard of seeing
console-need-child = with child
console-need-pregnant = pregnant
console-need-walking = walks with difficulty
console-need-quiet = needs quiet
console-need-help = needs help

## Languages

console-language-de = German
console-language-de-simple = Plain German
console-language-ar = Arabic
console-language-uk = Ukrainian
console-language-ru = Russian
console-language-fa = Dari / Farsi
console-language-ps = Pashto
console-language-tr = Turkish
console-language-kmr = Kurmanji
console-language-ti = Tigrinya
console-language-so = Somali
console-language-en = English
console-language-fr = French

# Why somebody stands here: one line that can be read out.
because-waited = waiting { $minutes } min
because-speaks = waiting { $minutes } min, speaks { $language ->
    [ar] Arabic
    [uk] Ukrainian
    [ru] Russian
    [fa] Dari
    [ps] Pashto
    [tr] Turkish
    [kmr] Kurdish
    [ti] Tigrinya
    [so] Somali
    [en] English
    [fr] French
   *[other] { $language }
}
because-elsewhere = waiting { $minutes } min, short concern for { $desk }
because-kept = afterwards: this counter stays free for the appointment at { $at }
because-check = waiting { $minutes } min, check the papers beforehand
because-accompanied = waiting { $minutes } min, somebody comes along who interprets
because-urgent = urgent, waiting { $minutes } min
because-appointment = appointment { $at }
because-next-stop = next stop, in the house for { $minutes } min
because-later = letting others go first, { $minutes } min more
because-chosen = called out of order

## Screens in the waiting room

console-screen-blocked = { $name }: no sound, please tap it once
console-screen-no-voice = { $name }: chime only, no voice
console-screen-gone = { $name }: screen does not answer

# ---- Lead and call for help

console-lead = Lead
console-lead-suggestions = What helps now
console-lead-nothing = Nothing at the moment: neither a counter more nor a change would shorten the waits much.
console-lead-open = Open { $counter } for { $desks }
console-lead-more = { $counter } takes { $desks } too
console-lead-move = { $counter } goes over to { $desks }
console-lead-close = { $desks } closes at { $time } today
console-lead-gain = mean wait { $minutes } min
console-lead-sooner = through { $minutes } min sooner; { $people ->
    [0] nobody comes
    [one] about 1 person comes
   *[other] about { $people } people come
} in vain
console-lead-rehearsed = Rehearsed: the rest of the day was played with and without the change, with the same people each time.
console-lead-nobody = nobody calls there otherwise
console-lead-counters = Counters
console-lead-closed = closed
console-lead-col-desk = Desk
console-lead-col-waiting = Waiting
console-lead-col-range = Who comes now
console-lead-col-longest = Here longest
console-lead-col-open = Counters open
console-lead-col-through = Through at
console-lead-col-closes = Closes
console-lead-minutes = { $minutes } min
console-lead-of = { $open } of { $all }
console-call-help = Silent call for help
console-press-again = Press once more.
console-help-calls = Calls for help
console-help-wanted-title = Help wanted
console-help-wanted = { $counter } needs help. { $way }
console-help-yours = Sent.
console-help-come = I am coming
console-help-you-come = You are coming.
console-help-comes = { $from } is coming.
console-help-end = Over
console-help-call = Silent call for help
console-kiosk-gone = { $name }: kiosk does not answer
console-kiosk-waiting = { $name }: { $count } given without connection, not taken over yet
console-kiosk-handed = { $name }: { $count } given without connection today, all taken over
console-kiosk-past = { $name }: { $count } of a past day, not in the queue
console-disk-full = Disk full: please call whoever looks after it
console-printer-low = Printer { $name }: paper runs low
console-printer-no-paper = Printer { $name }: no paper
console-printer-open = Printer { $name }: cover open
console-printer-fault = Printer { $name }: fault
console-printer-silent = Printer { $name } does not answer
console-printer-away = Printer { $name } cannot be reached
console-printer-broken-off = Printer { $name }: broke off within a ticket
console-rec-devices = Devices
console-rec-device-here = here
console-rec-device-seen = last seen { $at }
console-rec-device-gone = out of reach, last seen { $at }
console-rec-device-never = never came
console-rec-device-invited = waits for its enrolment link to be opened
console-rec-device-link-over = enrolment link expired
console-rec-printing = Printing …
console-rec-printed = The ticket has been printed.
console-rec-not-printed = No paper came out. Please look at the printer and print again.
console-rec-device-version = version { $version }
console-rec-kiosk-page-newest = page up to date
console-rec-kiosk-page-old = old page, loads again as soon as nobody stands there
console-rec-kiosk-waiting = { $count ->
    [one] 1 number not handed over yet
   *[other] { $count } numbers not handed over yet
}
console-rec-kiosk-left = { $count } numbers for times without a network
console-rec-kiosk-printer = printer { $name } ready
console-rec-kiosk-printer-unheard = printer { $name }: not heard of today
console-rec-kiosk-own-printer = a printer of its own, which reports nothing

# The own account: where somebody is signed in.
console-account = My account
console-account-sessions = Where I am signed in
console-account-hint = If you do not recognise one, end it and ask for a new password.
console-account-computer = Computer
console-account-phone = Phone or tablet
console-account-here = here
console-account-since = Signed in since { $at }
console-account-used = Last used about { $at }
console-account-end = Sign out
console-account-end-others = Sign out everywhere else
console-account-ended = Ended.

# Locked: the page shows nothing, the counter is away.
console-lock = Lock
console-locked = Locked
console-locked-said = The page shows nothing until you unlock it.
console-locked-counter = Your counter is away. Whoever is with you stays with you. Unlocked, everything goes on as before.
console-pin = PIN
console-unlock = Unlock
console-unlock-by-password = Unlock with the password
console-unlock-by-pin = Unlock with the PIN
console-wrong-pin = That PIN is not right. { $left ->
    [one] One more try
   *[other] { $left } more tries
 }, after that only the password works.
console-password-needed = Too many wrong PINs. Please unlock with the password.
console-wrong-password-only = That password is not right. Please try again.
console-pin-title = PIN for unlocking
console-pin-hint = A locked page opens with the PIN instead of the password. Nobody can sign in with it.
console-pin-new = New PIN
console-pin-another = Another PIN
console-pin-rule = 4 to 8 digits. Not a row such as 1234, one digit over and over, or a year.
console-pin-keep = Save PIN
console-pin-remove = Delete PIN
console-pin-kept = Saved. It holds the next time the page locks.
console-pin-gone = Deleted. The password holds.

## The own password

console-own-password = My password
console-own-password-due = Somebody else chose your password. Please choose one of your own now that only you know.
console-own-password-hint = At least 12 characters. Best a few words that nobody else says together.
console-own-password-others = You are signed out everywhere else.
console-own-old = Present password
console-own-new = New password
console-own-again = New password once more
console-own-differ = The two new passwords are not the same.
console-own-change = Change password
console-own-changed = Your password is changed.
console-own-wrong-password = The password is wrong.

## Signing in in two steps

console-two-step = Signing in in two steps
console-two-step-hint = Up to you: after the password you are asked for a code from an app on your phone. A stolen password is then of no use.
console-two-step-due = For your role, signing in includes a code from an app on your phone. Please set it up now.
console-two-step-on = Switched on. { $count ->
    [0] No recovery code is left.
    [one] One recovery code is left.
   *[other] { $count } recovery codes are left.
}
console-two-step-password = Your password
console-two-step-begin = Set up
console-two-step-scan = Scan this picture with the app, such as FreeOTP, Aegis or another one for "TOTP".
console-two-step-key = Or type this key:
console-two-step-picture = QR code for the app
console-two-step-code = Code that the app shows now
console-two-step-confirm = Switch on
console-two-step-codes = Your recovery codes
console-two-step-codes-said = Shown only now. Each is good once, when your phone is not there. Keep them apart from the phone, printed for example.
console-two-step-kept = I have kept them
console-two-step-renew = New recovery codes
console-two-step-end = Switch off
console-two-step-ended = Switched off.
console-two-step-stale = This has changed meanwhile. Please look again.
console-code = Code
console-code-hello = And the code from the app
console-code-hint = Six digits from the app, or one of your recovery codes.
console-code-back = Back
console-due = Set up the account

## Accounts (for the administration)

console-accounts = Accounts
console-accounts-hint = Who may sign in. When somebody was here last does not stand here: staff are not measured.
console-accounts-own = you
console-accounts-locked = locked
console-accounts-two-step = two steps
console-accounts-one-time = one-time password
console-accounts-may-more = may also: { $rights }
console-accounts-may-less = may not: { $rights }
console-accounts-change = Change
console-accounts-change-this = Change account { $name }
console-accounts-new = New account
console-accounts-role = Role
console-accounts-role-clerk = Counter
console-accounts-role-lead = Lead
console-accounts-role-admin = Administration
console-accounts-right-call = call out of order
console-accounts-right-void = void numbers
console-accounts-right-priority = give priority
console-accounts-by-role = as the role
console-accounts-given = may
console-accounts-taken = may not
console-accounts-password-how = Password for the first sign-in
console-accounts-password-made = have one made
console-accounts-password-own = choose one
console-accounts-password-hint = The person then chooses one of her own.
console-accounts-add = Create account
console-accounts-added = { $name } can sign in now.
console-accounts-shown = One-time password for { $name }
console-accounts-shown-said = Shown only now. It is good for the first sign-in; then the person chooses one of her own.
console-accounts-copy = Copy
console-accounts-copied = Copied.
console-accounts-done = Done
console-accounts-rights = Rights
console-accounts-save = Save
console-accounts-saved = { $name }: saved.
console-accounts-more = Besides
console-accounts-reset = New one-time password
console-accounts-reset-question = New one-time password for { $name }?
console-accounts-reset-said = The present one is worth nothing then, and { $name } is signed out everywhere.
console-accounts-forget = Reset the two steps
console-accounts-forget-question = Reset signing in in two steps for { $name }?
console-accounts-forget-said = For a lost phone without recovery codes. { $name } then signs in with the password alone until it is set up again.
console-accounts-forgotten = { $name }: reset.
console-accounts-sign-out = Sign out everywhere
console-accounts-signed-out = { $name } is signed out everywhere.
console-accounts-lock = Lock
console-accounts-lock-question = Lock { $name }?
console-accounts-lock-said = Is signed out everywhere at once and cannot sign in any more. This can be taken back.
console-accounts-lock-done = { $name } is locked.
console-accounts-unlock = Unlock
console-accounts-unlock-done = { $name } can sign in again.
console-accounts-remove = Remove
console-accounts-remove-question = Remove account { $name }?
console-accounts-remove-said = This cannot be taken back. Who is only away for a time is better locked.
console-accounts-removed = Account { $name } is removed.
console-accounts-did-added = Account { $name } created ({ $role }).
console-accounts-did-role = { $name }: role { $after } (was { $before }).
console-accounts-did-rights = { $name }: { $rights }.
console-accounts-did-by-role = rights as the role
console-accounts-did-locked = { $name } locked.
console-accounts-did-unlocked = { $name } unlocked.
console-accounts-did-password = { $name }: new one-time password.
console-accounts-did-two-step = { $name }: signing in in two steps reset.
console-accounts-did-removed = Account { $name } removed ({ $role }).

## The next appointment

console-follow-up = Next appointment
console-follow-up-title = Next appointment for { $number }
console-follow-up-when = When?
console-follow-up-minutes = { $minutes } min
console-follow-up-short-wait = short wait
console-follow-up-spoken = speaks { $language }
console-follow-up-from = Not before
console-follow-up-weeks = { $count ->
    [0] tomorrow
    [one] in a week
   *[other] in { $count } weeks
 }
console-follow-up-none = Nothing is free in these four weeks.
console-follow-up-never = There are no appointments for this concern.
console-follow-up-do = Book
console-follow-up-given = Appointment for { $number }: { $when }, code { $code }
console-follow-up-next = Next appointment: { $desk }, { $when }
console-follow-up-code = Code { $code }
console-follow-up-print = Print
console-did-follow-up = { $number } has a new appointment

## Calendar

console-calendar = Calendar
console-calendar-when = Which days
console-calendar-before = Before
console-calendar-after = After
console-calendar-today = Today
console-calendar-day = Day
console-calendar-week = Week
console-calendar-desk = Desk
console-calendar-no-desk = You see the calendar of the desks whose counter you have opened.
console-calendar-holiday = house closed
console-calendar-closed = closed
console-calendar-to-confirm = not yet confirmed
console-calendar-arrived = is here
console-calendar-missed = did not come
console-calendar-blocked = Blocked
console-calendar-forecast = How full each hour is
console-calendar-hour = { $booked } min booked, { $walkins } min of walk-ins expected, { $there } min staffed, { $free } min free
console-calendar-legend = Bars: booked below, expected walk-ins above, hatched away. Red outline: more than can be done.
console-calendar-told = The person gets a message in her language.
console-calendar-not-told = The person left no contact. She sees it only on the page of her appointment.
console-calendar-move = Move
console-calendar-move-title = Move appointment { $code } of { $when }
console-calendar-moved = Appointment { $code } is now on { $when }
console-calendar-moved-back = Appointment { $code } is at its old time again
console-calendar-give-up = Cancel appointment
console-calendar-give-up-question = Cancel appointment { $code } of { $when }?
console-calendar-given-up = Appointment { $code } is cancelled
console-calendar-block = Block a time
console-calendar-did-block = Time is blocked
console-calendar-block-day = Day
console-calendar-block-from = from
console-calendar-block-to = to
console-calendar-whole-desk = whole desk
console-calendar-reason = Reason (optional)
console-calendar-reason-hint = For colleagues only. No names, please, and nothing about health.
console-calendar-free-question = Free the blocked time of { $when } again?
console-calendar-free = Free it
console-calendar-freed = Time is free again
console-key-delete = Del
console-calendar-away = away
# Settings of the house: for leads and admins.
console-set = Settings
console-set-closures = Closures and other hours
console-set-none = The configured opening hours hold.
console-set-new = Close, or set other hours
console-set-first = From
console-set-last = Until and including
console-set-where = Where
console-set-house = The whole house
console-set-how = How
console-set-closed-all-day = closed all day
console-set-other-hours = other hours
console-set-open-from = open { $opens } to { $closes }
console-set-opens = Opens at
console-set-closes = Closes at
console-set-reason = Reason
console-set-reason-hint = Optional, seen by staff only. No names, please.
console-set-save = Save
console-set-saved = Saved.
console-set-saved-cancelled = Saved. { $count ->
    [one] One appointment is cancelled.
   *[other] { $count } appointments are cancelled.
 }
console-set-remove = Remove
console-set-removed = Removed. The configured hours hold again.
console-set-lie = { $count ->
    [one] One appointment lies
   *[other] { $count } appointments lie
 } in this time: { $when }
console-set-lie-said = Whoever left an address is told in their own language. A cancellation cannot be taken back.
console-set-keep = Keep appointments
console-set-strike = Cancel appointments
console-set-history = What was changed
console-set-no-history = Nothing yet.
console-set-did-closed = { $where }: { $when } { $times }.
console-set-did-reopened = { $where }: { $when } back to the configured hours (was { $times }).
console-set-did-cancelled = { $count ->
    [one] One appointment cancelled.
   *[other] { $count } appointments cancelled.
 }
console-set-did-message = Message in the waiting room: “{ $text }”
console-set-did-message-end = Message in the waiting room taken down.
console-set-role-clerk = Counter
console-set-role-lead = Lead
console-set-role-admin = Admin
console-set-undo = Undo
console-set-taken-back = taken back
console-set-undone = Undone.
console-set-was-undone = (undone)
console-set-stale = This cannot be undone any more: something else was set since.
console-set-closure = saving the closure
console-set-reopen = removing the closure
console-set-staffing = There today
console-set-staffing-hint = Holds for today only: appointments are offered only for counters that are there.
console-set-there-usual = as planned
console-set-there-nobody = nobody today
console-set-there-hours = at these times only
console-set-there = there { $opens } to { $closes }
console-set-from = from
console-set-to = to
console-set-did-staffed = { $when }, { $counter }: { $times }.
console-set-spoken-today = Spoken today
console-set-spoken-hint = Holds for today only: for calling, waits and appointments. Whoever opens the counter adds her own languages.
console-set-spoken-german = German only
console-set-spoken = saving the languages
console-set-did-spoken = { $when }, { $counter }: languages { $times }.
console-set-did-ready-new = Message kept ready: “{ $text }”
console-set-did-ready-changed = Message kept ready changed: “{ $text }”
console-set-did-ready-removed = Message kept ready removed: “{ $text }”
console-set-ready = saving the message
console-ready = Messages kept ready
console-ready-hint = They stand ready at the reception and for the lead, and appear on every screen with one press, in all their languages in turn.
console-ready-new = New message
console-ready-edit = Edit the message
console-ready-edit-hint = A language without text is left out. No names, please.
console-ready-remove = Remove
console-ready-remove-question = Remove this message?
console-ready-removed = Removed. What stands on the screens stays.
console-set-stated = What the configuration states
console-set-stated-hint = To look at only. It is changed in the file or the variable beside it. Secrets are not shown.
console-set-find = Search
console-set-count = { $count ->
    [one] One setting
   *[other] { $count } settings
 }
console-set-top = General
console-set-hidden = set, not shown
console-set-line = { $file }, line { $line }
console-set-variable = variable { $variable }
console-set-revoke = Revoke
console-set-revoke-this = Revoke { $name }
console-set-revoke-question = Revoke { $name }?
console-set-revoke-said = The device then shows nothing and gives no numbers. It can be undone under “What was changed”.
console-set-did-revoked = Device { $name } revoked.
console-set-did-restored = Device { $name } allowed again.
console-set-did-invited = Device { $name }: enrolment link made.
console-set-invite = Show link and QR code
console-set-new-device = New device
console-set-device-kind = What kind of device?
console-set-device-display = Screen
console-set-device-kiosk = Kiosk for numbers
console-set-device-name = Name
console-set-device-name-hint = Where it stands, such as entrance or corridor 1.
console-set-device-shows = What it shows
console-set-device-full = all calls, large view
console-set-device-door = all calls, view for a door
console-set-device-screen = configured screen { $id }
console-set-device-printers = Printers are set up in the configuration and not enrolled.
console-set-invite-title = Enrol { $name }
console-set-invite-how-display = Open this link in the screen's browser. After that it shows the calls by itself.
console-set-invite-how-kiosk = Hold the QR code before the kiosk's scanner, or open the link in its browser.
console-set-invite-qr = QR code with the enrolment link
console-set-invite-until = The link works once and until { $at }. It is shown now only.
console-set-invite-there = { $name } is enrolled.
console-set-invite-over = The link has expired. Please make a new one.
