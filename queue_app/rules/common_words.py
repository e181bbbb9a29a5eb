"""Words of which easily guessed passwords are made, in German and English: those at the top of lists of leaked ones.

Longer ones are put together of them ("passwort", "willkommenwillkommen", "sommer" with a year), so words are enough.
"""

WORDS = """
abc abcd abcde abcdef abcdefg abcdefgh abcdefghijkl abcdefghijklmnopqrstuvwxyz asd asdf asdfg asdfgh asdfghj
asdfghjk asdfghjkl asdfghjklöä qaz qazwsx qwe qwer qwert qwerty qwertyui qwertyuiop qwertz qwertzu qwertzui
qwertzuiop qwertzuiopü wsx wsxedc xyz yxc yxcv yxcvb yxcvbnm zxc zxcv zxcvb zxcvbnm lkjhgfdsa poiuztrewq
mnbvcxy admin administrator adminadmin anmelden anmeldung arbeit amt amtlich behörde benutzer büro bürger
chef computer default dienst gast geheim geheimnis geheimwort guest internet jobcenter kennwort key konto
kundenservice landkreis landratsamt laptop letmein login master migration mitarbeiter neu new office pass
passphrase passwd passwort passwörter password passwords personal private privat rathaus root sachbearbeiter
schlüssel secret secure security sekretariat server service sesam sesamöffnedich start sysadmin system team
temp test tester tresen user verwaltung web welcome welcometo willkommen windows zugang zutritt changeme
iloveyou ichliebedich ichhassedich januar februar märz april mai juni juli august september oktober november
dezember january february march may june july october december montag dienstag mittwoch donnerstag freitag
samstag sonntag monday tuesday wednesday thursday friday saturday sunday frühling sommer herbst winter
spring summer autumn fall weihnachten ostern silvester neujahr urlaub feierabend wochenende baby banane
bärchen batman berlin blume butterfly cheese chocolate cookie deutschland dragon engel familie flower
football freedom freiheit freund freundin frieden fussball fußball garten hallo hamburg hamster hello hund
hunter jesus katze liebe love lucky mama maus monkey mutti muffin nothing orange papa pferd pokemon
prinzessin princess schalke schatz schatzi schmetterling schnecke schnucki schokolade shadow snoopy sonne
sonnenblume sonnenschein spatz spiderman starwars steffi stern sunshine superman tiger tigger trustno vater
werder whatever dortmund bayern alexander alexandra andrea andreas anna benjamin charlie christian claudia
daniel daniela david florian frank jennifer jessica julia kathrin laura lisa lukas manuela marcel maria
marie markus martin martina max maximilian melanie michael michelle monika nicole niklas patrick peter
robert sabine sandra sarah schmidt mueller müller sebastian stefan stefanie susanne thomas tobias ursula
ashley jordan matthew der die das ist und mein meine dein ein eine ich du wir für the my and one two eins
zwei drei is you our
"""
COMMON = frozenset(WORDS.split())
