package salvage

import (
	"crypto/sha256"
	"database/sql/driver"
	"errors"

	"feldbuch/store/event"
)

var errShape = errors.New("malformed row")

// verify finds fault with a row of the table event; the event it gives then says what can
// be told of it.
func verify(r *event.Reader, row []driver.Value) (event.Event, error) {
	packed, ok := pack(row)
	if !ok {
		var e event.Event
		event.Fixed(row[0], e.Replica[:])
		event.Cell(row[1], &e.Seq)
		return e, errShape
	}
	return r.Verify(packed)
}

// pack makes of the columns of an event the cells that event.Reader takes, as event.Suspect
// does in a file that SQLite can read.
func pack(row []driver.Value) ([]driver.Value, bool) {
	var encoding int64
	var kind, subjectKind string
	event.Cell(row[3], &encoding)
	event.Cell(row[5], &kind)
	event.Cell(row[6], &subjectKind)
	form, parents, content := blobOf(row[8]), blobOf(row[9]), blobOf(row[10])
	body, erased := row[11], row[11] == nil
	if encoding < 1 || encoding > 9 || len(kind) > 31 || len(subjectKind) > 31 || len(content) > 0 && !erased {
		return nil, false
	}
	marks := encoding<<32 + int64(len(parents))<<8
	for flag, is := range map[int64]bool{4: erased, 2: len(content) > 0, 1: len(form) > 0} {
		if is {
			marks += flag
		}
	}
	var packed []byte
	for _, column := range [...][]byte{blobOf(row[0]), blobOf(row[2]), blobOf(row[7]), form, content, parents} {
		packed = append(packed, column...)
	}
	packed = append(packed, kind+" "+subjectKind...)
	return []driver.Value{row[1], row[4], marks, string(packed), body}, true
}

func blobOf(v driver.Value) []byte {
	b, _ := v.([]byte)
	return b
}

// isDigest reports whether content goes by its own digest.
func isDigest(digest, content driver.Value) bool {
	sum := sha256.Sum256(blobOf(content))
	return string(sum[:]) == string(blobOf(digest))
}

// isAttached reports whether a file goes by the name that its content gives it.
func isAttached(s event.Sealer, row []driver.Value) bool {
	slot := event.Slot{Use: event.Attached}
	copy(slot.Subject[:], blobOf(row[0]))
	content, err := s.Open(slot, blobOf(row[2]))
	name := s.Name(slot, sha256.Sum256(content))
	return err == nil && string(name[:]) == string(blobOf(row[1]))
}
