// Package salvage takes what can be read from a damaged study file into a new one.
//
// SQLite refuses a file whose schema, index or inner pages are damaged, though nearly all
// of the log is there. So the pages are read without it: rows are recognised by their
// form wherever they lie, and because the id of an event is made from what it says, one
// that is whole is known to be genuine, and nothing else comes in. What is found is then
// merged into the new file like a stranger's, by package store.
//
// It knows nothing of what interviews say, and of the layouts before schema 5 only how to
// recognise them.
package salvage

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"feldbuch/store"
	"feldbuch/store/disk"
)

// Why there can be no new file.
var (
	ErrNothing      = errors.New("no event of a study file was found")
	ErrOldLayout    = errors.New("the events found are laid out as before schema 5")
	ErrUnknownStudy = errors.New("nothing is left that says which study the file belonged to")
)

// Salvage makes a new study file at out of what can be read of the damaged one. That is
// only read, once, into a private copy. Nobody writes as the old replica any more: a new
// one goes on from it.
//
// known are questionnaires that the caller has: where the text of one is lost it is
// taken from there.
func Salvage(ctx context.Context, damaged, out string, known []store.Questionnaire, o store.Options) (*Account, error) {
	if _, err := os.Lstat(out); err == nil {
		return nil, &store.FileError{Path: out, Fault: store.Exists}
	}
	private, err := disk.NewPrivateFolder(ctx, filepath.Dir(out))
	if err != nil {
		return nil, disk.InFile(out, "create", err)
	}
	s := &salvage{out: out, options: o, known: known, folder: private.Path(), account: &Account{From: damaged, To: out}, remains: newRemains()}
	err = s.run(ctx, damaged)
	if err = errors.Join(err, private.Remove()); err != nil {
		return nil, err
	}
	return s.account, nil
}

type salvage struct {
	out     string
	options store.Options
	known   []store.Questionnaire
	folder  string // private
	account *Account
	remains *remains
	last    int64 // number of whoever wrote in the file
}

func (s *salvage) run(ctx context.Context, damaged string) error {
	copied := filepath.Join(s.folder, "damaged")
	if err := copyReadable(damaged, copied); err != nil {
		return err
	}
	// In a folder of their own, because the new file remembers the name.
	rows := filepath.Join(s.folder, "rows", filepath.Base(damaged))
	if err := os.Mkdir(filepath.Dir(rows), 0o700); err != nil {
		return err
	}
	if err := s.collect(ctx, copied, rows); err != nil {
		return fmt.Errorf("collect what is left of %s: %w", damaged, err)
	}
	made := filepath.Join(s.folder, "made")
	if err := s.make(ctx, made, rows); err != nil {
		return fmt.Errorf("make %s: %w", s.out, err)
	}
	return disk.Publish(made, s.out, disk.SyncFolder)
}

// make merges the rows into a new file for whoever wrote in the damaged one.
func (s *salvage) make(ctx context.Context, path, rows string) error {
	own, study := s.remains.whose(s.last)
	f, err := store.Create(ctx, path, study, own, s.options)
	if err != nil {
		return err
	}
	return errors.Join(s.fill(ctx, f, rows), f.Close())
}

func (s *salvage) fill(ctx context.Context, f *store.File, rows string) error {
	for _, q := range append(s.remains.accepted(), s.replaced()...) {
		if err := f.AddQuestionnaire(ctx, q); err != nil {
			return err
		}
	}
	for _, study := range s.remains.adopted() {
		if err := f.Adopt(ctx, study); err != nil {
			return err
		}
	}
	u, err := f.Union(ctx, rows)
	if err != nil {
		return err
	}
	if err := f.ConfirmErasures(ctx, s.remains.confirmed()); err != nil {
		return err
	}
	return s.account.balance(ctx, f, u)
}

// replaced are versions whose text is lost in the file and known all the same.
func (s *salvage) replaced() (all []store.Questionnaire) {
	for _, q := range s.known {
		if at := slices.Index(s.account.Questionnaires, q.Hash); at >= 0 {
			all = append(all, q)
			s.account.Questionnaires = slices.Delete(s.account.Questionnaires, at, at+1)
		}
	}
	return all
}
