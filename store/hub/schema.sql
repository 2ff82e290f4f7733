CREATE TABLE hub (
  one    boolean PRIMARY KEY CHECK (one),
  format integer NOT NULL,
  study  uuid NOT NULL,
  name   text NOT NULL
);

-- As in a study file. body is NULL once erased.
CREATE TABLE event (
  replica       uuid NOT NULL,
  seq           bigint NOT NULL CHECK (seq BETWEEN 1 AND 9007199254740992),
  id            bytea NOT NULL CHECK (octet_length(id) = 32),
  encoding      bigint NOT NULL,
  at            bigint NOT NULL,
  kind          text NOT NULL,
  subject_kind  text NOT NULL,
  subject       uuid NOT NULL,
  questionnaire bytea NOT NULL,
  parents       bytea NOT NULL,
  content       bytea,
  body          bytea,
  PRIMARY KEY (replica, seq, id)
);

CREATE INDEX event_subject ON event (subject);
CREATE INDEX event_erasure ON event (subject) WHERE kind = 'erase';

-- Questionnaires and the files that go with them and with answers.
CREATE TABLE belonging (
  kind    text NOT NULL,
  subject uuid NOT NULL,
  name    bytea NOT NULL CHECK (octet_length(name) = 32),
  form    text NOT NULL,
  version text NOT NULL,
  title   text NOT NULL,
  body    bytea NOT NULL,
  PRIMARY KEY (kind, subject, name)
);

CREATE FUNCTION keep_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'events are never deleted';
  END IF;
  IF (NEW.replica, NEW.seq, NEW.id, NEW.encoding, NEW.at, NEW.kind, NEW.subject_kind, NEW.subject, NEW.questionnaire, NEW.parents)
    IS DISTINCT FROM
    (OLD.replica, OLD.seq, OLD.id, OLD.encoding, OLD.at, OLD.kind, OLD.subject_kind, OLD.subject, OLD.questionnaire, OLD.parents) THEN
    RAISE EXCEPTION 'events are never changed, only erased';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER event_is_kept BEFORE DELETE OR UPDATE ON event FOR EACH ROW EXECUTE FUNCTION keep_event();
