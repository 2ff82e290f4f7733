package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"

	"github.com/google/uuid"

	"feldbuch/store/disk"
	"feldbuch/store/event"
)

// Parcel is a study file that is only made to be merged: it holds events that came by
// another way than a file, and is checked like anybody's.
type Parcel struct {
	private *disk.Private
	path    string
	db      *sql.DB
	conn    *sql.Conn
	ctx     context.Context
	insert  *sql.Stmt
}

// NewParcel makes an empty parcel of this file's study beside the file; name is what the
// list of merged files will call it. Its own events
// are not in it, but for the one that says who made the parcel, and merging it back
// into this file brings nothing new.
func (f *File) NewParcel(ctx context.Context, name string) (*Parcel, error) {
	private, err := disk.NewPrivateFolder(ctx, filepath.Dir(f.path))
	if err != nil {
		return nil, inFile(f.path, "make a parcel", err)
	}
	p := &Parcel{private: private, path: filepath.Join(private.Path(), name+".feld"), ctx: ctx}
	if err := p.build(f); err != nil {
		return nil, inFile(f.path, "make a parcel", errors.Join(err, p.Remove()))
	}
	return p, nil
}

func (p *Parcel) build(f *File) (err error) {
	if p.db, err = disk.OpenDB(p.path, disk.Creating); err != nil {
		return err
	}
	if p.conn, err = p.db.Conn(p.ctx); err != nil {
		return err
	}
	r := reader{p.ctx, p.conn, f.sealer}
	if err := r.makeTables(); err != nil {
		return err
	}
	own := f.writer()
	if err := p.exec("INSERT INTO study (id, name, created) VALUES (?, ?, ?)", f.studyID[:], f.study.Name, f.study.CreatedAt.UnixMilli()); err != nil {
		return err
	}
	if err := p.exec("INSERT INTO here (one, replica, machine, renew, open) VALUES (1, ?, '', 1, 0)", own.id[:]); err != nil {
		return err
	}
	if err := p.exec("BEGIN"); err != nil {
		return err
	}
	if p.insert, err = p.conn.PrepareContext(p.ctx, "INSERT OR IGNORE INTO event ("+event.Columns+") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"); err != nil {
		return err
	}
	return p.introduce(f, own.id)
}

// introduce says whose parcel it is: no file may be without that.
func (p *Parcel) introduce(f *File, own uuid.UUID) error {
	told := upgraded(own, "replica", own[:])
	for _, replica := range []uuid.UUID{own, told} {
		err := f.Rows(p.ctx, Span{Replica: replica}, func(r Row) error {
			if r.Seq != 1 || r.Kind != string(event.Replica) {
				return nil
			}
			return p.Add(&r)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (p *Parcel) exec(statement string, args ...any) error {
	_, err := p.conn.ExecContext(p.ctx, statement, args...)
	return err
}

// Add puts an event in. Nobody has checked it: the merge will.
func (p *Parcel) Add(r *Row) error {
	_, err := p.insert.ExecContext(p.ctx, r.Cells()...)
	return err
}

// AddBelonging puts in what belongs to events.
func (p *Parcel) AddBelonging(b *Belonging) error {
	switch b.Kind {
	case QuestionnaireText:
		return p.exec("INSERT OR IGNORE INTO questionnaire (hash, form, version, title, canonical) VALUES (?, ?, ?, ?, ?)",
			b.Name[:], b.Form, b.Version, b.Title, event.Filled(b.Body))
	case QuestionnaireFile:
		return p.exec("INSERT OR IGNORE INTO questionnaire_file (digest, content) VALUES (?, ?)", b.Name[:], event.Filled(b.Body))
	case AnswerFile:
		return p.exec("INSERT OR IGNORE INTO attachment (subject, name, body) VALUES (?, ?, ?)", b.Subject[:], b.Name[:], event.Filled(b.Body))
	}
	return fmt.Errorf("%w: %q belongs to no event", event.ErrMalformed, b.Kind)
}

// Seal ends the parcel and gives its path, to be merged and then removed.
func (p *Parcel) Seal() (path string, err error) {
	err = errors.Join(p.insert.Close(), p.exec("COMMIT"), p.conn.Close(), p.db.Close())
	p.insert, p.conn, p.db = nil, nil, nil
	return p.path, err
}

// Remove removes the parcel.
func (p *Parcel) Remove() error {
	var errs []error
	if p.insert != nil {
		errs = append(errs, p.insert.Close())
	}
	if p.conn != nil {
		errs = append(errs, p.conn.Close())
	}
	if p.db != nil {
		errs = append(errs, p.db.Close())
	}
	return errors.Join(append(errs, p.private.Remove())...)
}
