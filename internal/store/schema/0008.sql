-- What was worked out of a scope and is kept, under the name of what it is. Derived: losing it costs nothing.
CREATE TABLE derived (name TEXT NOT NULL, scope TEXT NOT NULL, stamp TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (name, scope)) STRICT, WITHOUT ROWID;
