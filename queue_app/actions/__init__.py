"""One function is one deed of a person and one turn. They ask the rules, change the store and record facts."""
