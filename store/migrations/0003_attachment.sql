-- Files that answers name: photos, recordings. The name holds the start of the
-- content's SHA-256 and nothing of what the file was called before. They go when
-- their interview is erased.
CREATE TABLE attachment (
  subject BLOB NOT NULL,
  name    TEXT NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (subject, name)
) STRICT;
