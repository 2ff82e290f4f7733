-- Events of every subject, in the format that stays. What people said lies in
-- blobs that can be sealed: the body of an event, the drafts and attachments of an
-- interview, and its line in the list.
DROP TRIGGER event_is_kept;
DROP TRIGGER event_is_fixed;
DROP INDEX event_subject;
ALTER TABLE event RENAME TO old_event;
ALTER TABLE replica RENAME TO old_replica;
ALTER TABLE here RENAME TO old_here;
ALTER TABLE erasure RENAME TO old_erasure;
ALTER TABLE attachment RENAME TO old_attachment;
ALTER TABLE draft RENAME TO old_draft;
ALTER TABLE merged RENAME TO old_merged;
DROP TABLE interview;

-- The truth. seq counts from 1 in each replica without gaps; the same
-- (replica, seq) with two ids is a fork, and both are kept. The first event of a
-- replica says who it is. questionnaire is empty where there is none; parents are
-- ids one after the other. body is NULL once erased; content is then its hash.
CREATE TABLE event (
  replica       BLOB NOT NULL,
  seq           INTEGER NOT NULL,
  id            BLOB NOT NULL,
  encoding      INTEGER NOT NULL,
  at            INTEGER NOT NULL,
  kind          TEXT NOT NULL,
  subject_kind  TEXT NOT NULL,
  subject       BLOB NOT NULL,
  questionnaire BLOB NOT NULL,
  parents       BLOB NOT NULL,
  content       BLOB,
  body          BLOB,
  PRIMARY KEY (replica, seq, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_subject ON event (subject);

CREATE TRIGGER event_is_kept BEFORE DELETE ON event BEGIN
  SELECT RAISE(ABORT, 'events are never deleted');
END;

-- A header never changes, but for that of an erased event of the old encoding, which
-- nothing proves: it gives way to one that is proven, else a made-up row could keep the
-- real event away for good. A body goes only where an erasure counts, comes back only
-- where it is missing, and may be sealed anew, but not opened for good: 00 begins an
-- open one.
CREATE TRIGGER event_is_fixed BEFORE UPDATE ON event
WHEN NEW.replica <> OLD.replica OR NEW.seq <> OLD.seq OR NEW.id <> OLD.id
  OR NOT (OLD.encoding = 1 AND OLD.body IS NULL) AND (NEW.encoding <> OLD.encoding
    OR NEW.at <> OLD.at OR NEW.kind <> OLD.kind OR NEW.subject_kind <> OLD.subject_kind OR NEW.subject <> OLD.subject
    OR NEW.questionnaire <> OLD.questionnaire OR NEW.parents <> OLD.parents)
  OR OLD.body IS NOT NULL AND (substr(NEW.body, 1, 1) = x'00'
    OR NEW.body IS NULL AND NOT EXISTS (SELECT 1 FROM erasure WHERE subject = OLD.subject)) BEGIN
  SELECT RAISE(ABORT, 'events are never changed, only erased');
END;

-- Events of the log that cannot count yet: they lack a parent, a questionnaire
-- version, a study or their body. Worked out here, not merged.
CREATE TABLE waiting (
  id     BLOB NOT NULL PRIMARY KEY,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The erasures that count in this file, by the event that says so. Not merged.
CREATE TABLE erasure (
  id      BLOB NOT NULL PRIMARY KEY,
  subject BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX erasure_subject ON erasure (subject);

-- The replica that writes in this file, and the laptop it began on. renew: whoever
-- writes next begins a new replica. open: a session writes, and later answers may lie
-- in the log beside the file. Not merged.
CREATE TABLE here (
  one     INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  replica BLOB NOT NULL,
  machine TEXT NOT NULL,
  renew   INTEGER NOT NULL,
  open    INTEGER NOT NULL
) STRICT;

-- The questionnaire versions whose interviews count here, with their structure: what
-- answers hang on, which versions that differ only in texts have in common. It is empty
-- where nobody has worked it out. Not merged.
CREATE TABLE accepted (
  questionnaire BLOB NOT NULL PRIMARY KEY,
  structure     BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- The studies, begun without an arrangement, that were taken into this one. Not merged.
CREATE TABLE adopted (
  study BLOB NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Files that answers name, by the SHA-256 of their content.
CREATE TABLE attachment (
  subject BLOB NOT NULL,
  name    BLOB NOT NULL,
  body    BLOB NOT NULL,
  PRIMARY KEY (subject, name)
) STRICT;

-- What was typed into the questions of an interview and not confirmed. No answer,
-- not merged, and gone with the answers that follow.
CREATE TABLE draft (
  subject BLOB NOT NULL PRIMARY KEY,
  body    BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Derived from event by Rebuild, one row per interview, for lists. body has the
-- names of business and interviewer.
CREATE TABLE interview (
  id            BLOB NOT NULL PRIMARY KEY,
  questionnaire BLOB NOT NULL,
  replica       BLOB NOT NULL,
  started       INTEGER NOT NULL,
  changed       INTEGER NOT NULL,
  elapsed       INTEGER NOT NULL,
  completed     INTEGER NOT NULL,
  answers       INTEGER NOT NULL,
  conflicts     INTEGER NOT NULL,
  events        INTEGER NOT NULL,
  body          BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Files merged into this one, by the hash of their bytes and the version of this
-- file then: a later one may see more in them. size is that of the bytes, -1 where
-- nobody noted it: only a file of a size that is here needs to be hashed to know it.
CREATE TABLE merged (
  digest     BLOB NOT NULL,
  schema     INTEGER NOT NULL,
  size       INTEGER NOT NULL,
  name       TEXT NOT NULL,
  at         INTEGER NOT NULL,
  read       INTEGER NOT NULL,
  added      INTEGER NOT NULL,
  known      INTEGER NOT NULL,
  waiting    INTEGER NOT NULL,
  rejected   INTEGER NOT NULL,
  incomplete INTEGER NOT NULL,
  PRIMARY KEY (digest, schema)
) STRICT, WITHOUT ROWID;
