# Deutsch in einfachen Worten: nur, was anders ist als in de.
desk-counselling = Beratung
wait-soon = bald
wait-long = länger als 1 Stunde
not-live = Alt: von { $time } Uhr
