# What all faces say. { $number } is the name of a counter, { $time } a time such as 10:42.

## Desks of the example office

desk-pilot = Guide
desk-counselling = Migration advice
desk-jobcenter = Jobcenter
desk-landkreis = County office

## Languages, by their own names

language-de = Deutsch
language-de-simple = Deutsch – leicht
language-ar = العربية
language-uk = Українська
language-ru = Русский
language-fa = دری / فارسی
language-ps = پښتو
language-tr = Türkçe
language-kmr = Kurmancî
language-ti = ትግርኛ
language-so = Soomaali
language-en = English
language-fr = Français

## Waiting

minutes =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
# $range is a range of minutes such as "10–25", already put together
minutes-range = { $range } minutes
wait-soon = soon
wait-up-to = up to { $minutes } minutes
wait-long = more than an hour
counter = Counter { $number }

## Marks

always-open = Trying out: opening hours are ignored
demo = DEMO: nothing here is real
not-live = Not up to date since { $time }
connecting = Connecting …

## Buttons

yes = Yes
no = No
back = Back
home = Start
help = Help
done = Done
close = Close

## Where a visitor stands

state-planned = later
state-waiting = waiting
state-called = called
state-serving = being served
state-parked = short break
state-missed = missed
state-done = done
state-left = ended
