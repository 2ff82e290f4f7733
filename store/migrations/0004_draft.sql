-- What was typed into a question and not confirmed, so that it survives the
-- program. No answer, not merged, and gone with the answer that follows.
CREATE TABLE draft (
  subject BLOB NOT NULL,
  path    TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (subject, path)
) STRICT, WITHOUT ROWID;
