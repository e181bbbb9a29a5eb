"""The rest of this very day, played by the rehearsal from where the house stands: as it is, and with one change."""
