-- Files beside a questionnaire that it reads: choices, tables. The text of the
-- version names them with their digests, so that versions share what is the
-- same in them.
CREATE TABLE questionnaire_file (
  digest  BLOB NOT NULL PRIMARY KEY,
  content BLOB NOT NULL
) STRICT;
