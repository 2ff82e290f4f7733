package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"slices"

	"github.com/google/uuid"
)

// ErrUnbalanced: the events of a file are not all accounted for, so nothing of
// it was kept.
var ErrUnbalanced = errors.New("events read are not those added, known and set aside")

// Union is what adding one file to a study file did.
type Union struct {
	Path string // as given
	// Digest is the hash of the file's bytes.
	Digest Hash
	// Again: these very bytes were merged before, and were not read again.
	Again bool
	// Read is the number of events in the file: those new here, those known
	// already, and those that were emptied because their interview was erased.
	Read, New, Known, SetAside int
	// Interviews are those the file has events of, by id.
	Interviews []Arrival
	// Forks are those the file has, and those it makes with what was here.
	Forks []Fork

	arrivals map[uuid.UUID]*arrival
}

// Arrival is what a file has of one interview.
type Arrival struct {
	ID         string
	New, Known int // its events in the file
	Before     int // events the study file had of it before
	// Erased: only ids of its events are kept.
	Erased bool
}

// Brought reports whether an event of an interview came with this file. Where
// the whole interview did, later events of it are counted in.
func (u *Union) Brought(interview string, event Hash) bool {
	subject, err := interviewID(interview)
	if err != nil || u.arrivals[subject] == nil {
		return false
	}
	return u.arrivals[subject].brought(event)
}

// Union adds all events of the file at path, with the questionnaires, replicas
// and tombstones that belong to them. All of the file is added or nothing. A
// *FileError with that path is the file's own fault.
func (f *File) Union(ctx context.Context, path string) (*Union, error) {
	src, err := openSource(ctx, path)
	if err != nil {
		return nil, err
	}
	if err := src.hash(); err != nil {
		return nil, errors.Join(err, src.discard())
	}
	u := &Union{Path: path, Digest: src.digest}
	err = f.recall(ctx, u)
	if err == nil && !u.Again {
		err = f.write(ctx, "merge", func(t *tx) error { return t.unite(u, src) })
	}
	if err = errors.Join(err, src.discard()); err != nil {
		return nil, err
	}
	return u, nil
}

func (t *tx) unite(u *Union, src *source) error {
	other, err := openDB(src.clean, resting)
	if err != nil {
		return err
	}
	defer other.Close()
	if err := t.accept(other, src.path); err != nil {
		return err
	}
	in, err := t.insert(u, other, src)
	if err != nil {
		return err
	}
	if err := t.derive(in); err != nil {
		return err
	}
	u.Interviews, u.Forks, u.arrivals = in.list(), in.audit.forks.list(in.audit.who), in.arrivals
	if err := t.remember(u); err != nil {
		return err
	}
	return src.unchanged()
}

// accept refuses a file of another study, and one whose tables are not ours:
// a view called event could do anything.
func (t *tx) accept(other *sql.DB, path string) error {
	conn, err := other.Conn(t.ctx)
	if err != nil {
		return inFile(path, "open", err)
	}
	defer conn.Close()
	ours, err := schema(t.ctx, t.conn)
	if err != nil {
		return err
	}
	theirs, err := schema(t.ctx, conn)
	if err != nil {
		return unfit(path, "read schema", err)
	}
	if !slices.Equal(ours, theirs) {
		return &FileError{path, NotStudyFile, errors.New("its tables are not those of a study file")}
	}
	study, err := readStudy(t.ctx, conn)
	if err != nil {
		return unfit(path, "read", err)
	}
	if study.ID != t.file.study.ID {
		return &FileError{path, OtherStudy, fmt.Errorf("study %s (%s)", study.ID, study.Name)}
	}
	if err := checkQuestionnaires(t.ctx, conn, path); err != nil {
		return err
	}
	return checkAttachments(t.ctx, conn, path)
}

// checkQuestionnaires compares every text and file with the hash it goes by.
func checkQuestionnaires(ctx context.Context, conn *sql.Conn, path string) error {
	err := eachRow(ctx, conn, func(row []driver.Value) error {
		var hash Hash
		text, _ := row[1].([]byte)
		if !fixed(row[0], hash[:]) || hash != sha256.Sum256(text) {
			return &FileError{path, Corrupt, ErrQuestionnaire}
		}
		return nil
	}, "SELECT hash, canonical FROM questionnaire UNION ALL SELECT digest, content FROM questionnaire_file")
	return inFile(path, "read questionnaires", err)
}

// insert copies the events while a second connection audits them. Both see the
// same bytes, and nothing is committed before both are done.
func (t *tx) insert(u *Union, other *sql.DB, src *source) (*intake, error) {
	in, err := newIntake(t, other, src.path)
	if err != nil {
		return nil, err
	}
	defer in.close()
	if err := t.attach(src); err != nil {
		return nil, err
	}
	audited := make(chan error, 1)
	go func() { audited <- in.scan(t.ctx) }()
	result, err := t.conn.ExecContext(t.ctx, "INSERT OR IGNORE INTO main.event ("+eventColumns+") SELECT "+eventColumns+" FROM other.event")
	// Of two reasons the audit's is the better one: it is about this file.
	if found := <-audited; found != nil {
		return nil, unfit(src.path, "read events", found)
	}
	if err != nil {
		return nil, fmt.Errorf("insert events: %w", err)
	}
	if err := t.alongside(len(in.gone) > 0); err != nil {
		return nil, err
	}
	return in, u.balance(in, result)
}

// attach makes the file known to the writing connection until the transaction
// is over.
func (t *tx) attach(src *source) error {
	uri, err := fileURI(src.clean, access{"mode": {"ro"}, "immutable": {"1"}})
	if err != nil {
		return err
	}
	if _, err := t.conn.ExecContext(t.ctx, "ATTACH ? AS other", uri); err != nil {
		return inFile(src.path, "attach", err)
	}
	t.after = append(t.after, func() error {
		_, err := t.conn.ExecContext(context.Background(), "DETACH other")
		return err
	})
	return nil
}

// alongside brings what belongs to the events.
func (t *tx) alongside(erased bool) error {
	for _, table := range []string{"replica", "questionnaire", "questionnaire_file", "erasure"} {
		if _, err := t.conn.ExecContext(t.ctx, "INSERT OR IGNORE INTO main."+table+" SELECT * FROM other."+table); err != nil {
			return fmt.Errorf("insert into %s: %w", table, err)
		}
	}
	_, err := t.conn.ExecContext(t.ctx, `INSERT OR IGNORE INTO main.attachment
		SELECT * FROM other.attachment WHERE subject NOT IN (SELECT subject FROM main.erasure)`)
	if err != nil {
		return fmt.Errorf("insert into attachment: %w", err)
	}
	if !erased {
		return nil
	}
	return t.blank()
}

// balance counts twice: the intake looked up each event, SQLite says how many
// rows it inserted.
func (u *Union) balance(in *intake, result sql.Result) error {
	inserted, err := result.RowsAffected()
	if err != nil {
		return err
	}
	u.Read, u.Known, u.SetAside = in.read, in.knew, in.setAside
	u.New = int(inserted) - u.SetAside
	if u.Read != u.New+u.Known+u.SetAside {
		return fmt.Errorf("%d read, %d new, %d known, %d set aside: %w", u.Read, u.New, u.Known, u.SetAside, ErrUnbalanced)
	}
	return nil
}

// derive brings the rows of the interviews up to date that got new events.
func (t *tx) derive(in *intake) (err error) {
	for subject, a := range in.arrivals {
		h := a.history
		a.history = nil // it is large, and only needed here
		if a.erased || a.added == 0 {
			continue
		}
		if h == nil || a.known > 0 {
			if h, err = readHistory(t.ctx, t.conn, subject); err != nil {
				return err
			}
		}
		if err := t.put(subject, h); err != nil {
			return err
		}
	}
	return nil
}

// schema are the definitions of all tables, indexes and triggers.
func schema(ctx context.Context, conn *sql.Conn) ([]string, error) {
	var all []string
	err := eachRow(ctx, conn, func(row []driver.Value) error {
		text, _ := row[0].(string)
		all = append(all, text)
		return nil
	}, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type, name")
	return all, err
}
