# machine-made, not yet checked by a native reader

appointment-calendar-title = Rendez-vous : { $site }
appointment-calendar-code = Votre code pour vous enregistrer sur place : { $code }
