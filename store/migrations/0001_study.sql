-- Released migrations are never edited: a change is a new file.
-- Times are milliseconds since 1970 UTC. UUIDs are 16 bytes, hashes 32.

CREATE TABLE study (
  id      BLOB NOT NULL PRIMARY KEY,
  name    TEXT NOT NULL,
  created INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE replica (
  id      BLOB NOT NULL PRIMARY KEY,
  role    TEXT NOT NULL,
  name    TEXT NOT NULL,
  created INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The replica that writes in this file, and the laptop it began on. Not merged.
CREATE TABLE here (
  one     INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  replica BLOB NOT NULL REFERENCES replica (id),
  machine TEXT NOT NULL
) STRICT;

CREATE TABLE questionnaire (
  hash      BLOB NOT NULL PRIMARY KEY,
  form      TEXT NOT NULL,
  version   TEXT NOT NULL,
  title     TEXT NOT NULL,
  canonical BLOB NOT NULL
) STRICT;

-- The truth. seq counts from 1 in each replica without gaps; the same
-- (replica, seq) with two ids is a fork, and both are kept. parents are ids one
-- after the other. No foreign keys: a merge checks the whole file at once.
CREATE TABLE event (
  replica       BLOB NOT NULL,
  seq           INTEGER NOT NULL,
  id            BLOB NOT NULL,
  at            INTEGER NOT NULL,
  elapsed       INTEGER NOT NULL,
  kind          TEXT NOT NULL,
  subject       BLOB NOT NULL,
  path          TEXT NOT NULL,
  status        TEXT NOT NULL,
  value         TEXT NOT NULL,
  note          TEXT NOT NULL,
  questionnaire BLOB NOT NULL,
  parents       BLOB NOT NULL,
  salt          BLOB, -- NULL once erased: the id can then not be guessed back
  PRIMARY KEY (replica, seq, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_subject ON event (subject);

-- Tombstones: what these interviews said is gone, here and wherever this merges.
CREATE TABLE erasure (
  subject BLOB NOT NULL,
  replica BLOB NOT NULL,
  at      INTEGER NOT NULL,
  reason  TEXT NOT NULL,
  PRIMARY KEY (subject, replica)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER event_is_kept BEFORE DELETE ON event BEGIN
  SELECT RAISE(ABORT, 'events are never deleted');
END;

CREATE TRIGGER event_is_fixed BEFORE UPDATE ON event
WHEN NEW.salt IS NOT NULL OR NEW.value <> '' OR NEW.note <> ''
  OR NEW.replica <> OLD.replica OR NEW.seq <> OLD.seq OR NEW.id <> OLD.id
  OR NOT EXISTS (SELECT 1 FROM erasure WHERE subject = OLD.subject) BEGIN
  SELECT RAISE(ABORT, 'events are never changed, only erased');
END;

-- Derived from event by Rebuild, one row per interview, for lists.
CREATE TABLE interview (
  id            BLOB NOT NULL PRIMARY KEY,
  questionnaire BLOB NOT NULL,
  business      TEXT NOT NULL,
  interviewer   TEXT NOT NULL,
  replica       BLOB NOT NULL,
  started       INTEGER NOT NULL,
  changed       INTEGER NOT NULL,
  elapsed       INTEGER NOT NULL,
  completed     INTEGER NOT NULL,
  answers       INTEGER NOT NULL,
  conflicts     INTEGER NOT NULL,
  events        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Files merged into this one, by the hash of their bytes.
CREATE TABLE merged (
  digest    BLOB NOT NULL PRIMARY KEY,
  name      TEXT NOT NULL,
  at        INTEGER NOT NULL,
  read      INTEGER NOT NULL,
  added     INTEGER NOT NULL,
  known     INTEGER NOT NULL,
  set_aside INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
