-- The lines of the list tell which interviews are discarded, which are corrected and
-- when each was completed first: they are worked out anew.
DELETE FROM interview;
