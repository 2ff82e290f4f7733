-- Nothing proves the header of an erased event of the old encoding. It gives way to one
-- that is proven, whatever stands under its key: else a made-up row could keep the
-- real event away for good.
DROP TRIGGER event_is_fixed;
CREATE TRIGGER event_is_fixed BEFORE UPDATE ON event
WHEN NEW.replica <> OLD.replica OR NEW.seq <> OLD.seq OR NEW.id <> OLD.id
  OR NOT (OLD.encoding = 1 AND OLD.body IS NULL) AND (NEW.encoding <> OLD.encoding
    OR NEW.at <> OLD.at OR NEW.kind <> OLD.kind OR NEW.subject_kind <> OLD.subject_kind OR NEW.subject <> OLD.subject
    OR NEW.questionnaire <> OLD.questionnaire OR NEW.parents <> OLD.parents)
  OR OLD.body IS NOT NULL AND (substr(NEW.body, 1, 1) = x'00'
    OR NEW.body IS NULL AND NOT EXISTS (SELECT 1 FROM erasure WHERE subject = OLD.subject)) BEGIN
  SELECT RAISE(ABORT, 'events are never changed, only erased');
END;
