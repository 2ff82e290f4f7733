package attack_test

import (
	"bytes"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/uuid"
)

// forged is an event as somebody makes it who has read how events are written, and
// does not use this program.
type forged struct {
	replica           uuid.UUID
	seq, encoding, at int64
	kind, subjectKind string
	subject           uuid.UUID
	form              []byte
	parents           []byte

	salt                            [16]byte
	elapsed                         int64
	path, status, value, note, data string

	erased bool   // only the header is there
	plain  []byte // instead of the fields
	format []byte // before the plain body, {0} where nothing is said
	id     []byte // instead of the right one
}

// body is the event's content before sealing.
func (f *forged) body() []byte {
	if f.plain != nil {
		return f.plain
	}
	b := binary.AppendVarint(f.salt[:], f.elapsed)
	for _, s := range []string{f.path, f.status, f.value, f.note, f.data} {
		b = append(binary.AppendUvarint(b, uint64(len(s))), s...)
	}
	return b
}

// rightID is the id that goes with header and content.
func (f *forged) rightID() []byte {
	content := sha256.Sum256(f.body())
	b := []byte("feldbuch event 2\n")
	for _, n := range []int64{f.encoding, f.seq, f.at} {
		b = binary.BigEndian.AppendUint64(append(b, 8), uint64(n))
	}
	for _, column := range [][]byte{f.replica[:], []byte(f.kind), []byte(f.subjectKind), f.subject[:], f.form, f.parents} {
		b = append(binary.AppendUvarint(b, uint64(len(column))), column...)
	}
	sum := sha256.Sum256(append(b, content[:]...))
	return sum[:]
}

func (f *forged) columns() []any {
	id := f.id
	if id == nil {
		id = f.rightID()
	}
	format := f.format
	if format == nil {
		format = []byte{0}
	}
	var content, body any = nil, slices.Concat(format, f.body())
	if f.erased {
		sum := sha256.Sum256(f.body())
		content, body = sum[:], nil
		if f.encoding == 1 {
			content = nil
		}
	}
	blob := func(b []byte) []byte { return append([]byte{}, b...) }
	return []any{f.replica[:], f.seq, id, f.encoding, f.at, f.kind, f.subjectKind, f.subject[:], blob(f.form), blob(f.parents), content, body}
}

// insert writes an event into an opened file.
func (f *forged) insert(t *testing.T, db *sql.DB) {
	t.Helper()
	run(t, db, "INSERT OR IGNORE INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", f.columns()...)
}

// run runs statements on a file, whatever they do to it.
func run(t *testing.T, db *sql.DB, statement string, args ...any) {
	t.Helper()
	if _, err := db.Exec(statement, args...); err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
}

// stranger is a replica nobody knows that introduces itself.
type stranger struct {
	w    *world
	id   uuid.UUID
	last int64
}

// facts are what the first event of a replica says.
func facts(study uuid.UUID, name, role string) map[string]string {
	return map[string]string{"name": name, "role": role, "study": study.String()}
}

func canonical(data any) string {
	b, err := json.Marshal(data) // of these the canonical form
	if err != nil {
		panic(err)
	}
	return string(b)
}

func (w *world) introduction(replica uuid.UUID, said any) *forged {
	return &forged{
		replica: replica, seq: 1, encoding: 2, at: w.at, kind: "replica", subjectKind: "study", subject: w.study, data: canonical(said),
	}
}

// event is the stranger's next one.
func (s *stranger) event(kind string, subject uuid.UUID, change func(*forged)) *forged {
	s.last++
	f := &forged{
		replica: s.id, seq: s.last, encoding: 2, at: s.w.at + s.last, kind: kind, subjectKind: "interview", subject: subject, form: s.w.form,
	}
	f.salt[0] = byte(s.last)
	if change != nil {
		change(f)
	}
	return f
}

// answer is the stranger's answer to a question.
func (s *stranger) answer(subject uuid.UUID, path, status, value string, parents ...[]byte) *forged {
	return s.event("answer", subject, func(f *forged) {
		f.path, f.status, f.value = path, status, value
		slices.SortFunc(parents, bytes.Compare)
		f.parents = bytes.Join(parents, nil)
	})
}
