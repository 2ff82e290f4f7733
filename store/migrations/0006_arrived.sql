-- How far the events of a replica have come to this file, those that wait included.
-- Derived from event, to be known without reading all of it: true of the numbers up to
-- highest, and dropped when a merge brings more of them. ids is the state of SHA-256
-- over the ids 1 to last. Not merged.
CREATE TABLE arrived (
  replica     BLOB NOT NULL PRIMARY KEY,
  highest     INTEGER NOT NULL,
  numbers     INTEGER NOT NULL, -- that are there
  last        INTEGER NOT NULL, -- of those without a gap before them
  ids         BLOB NOT NULL,
  forked      INTEGER NOT NULL, -- numbers used twice
  forked_from INTEGER NOT NULL, -- the first of them
  latest      INTEGER NOT NULL  -- when the last was written
) STRICT, WITHOUT ROWID;

-- Whose file it was: who wrote in it then.
ALTER TABLE merged ADD COLUMN replica BLOB;
