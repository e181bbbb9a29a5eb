"""How long will it take: many short plays of what comes next, by the real calling rule, from the live state."""
