"""Calendars of others: a desk's appointments as they subscribe to them, and absences as their calendars say."""
