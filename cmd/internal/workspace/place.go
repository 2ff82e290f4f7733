package workspace

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	"feldbuch/store"

	"github.com/adrg/xdg"
)

// Ending is the ending of study files.
const Ending = ".feldbuch"

// Place is where the study in use is kept on this laptop.
type Place struct {
	File string // the study file; "" for the one in the user's data folder
	Now  func() time.Time
	// Patience is how a write waits while another program writes in the file; see
	// store.Options.
	Patience func(ctx context.Context, waited time.Duration) error

	passing bool // nothing is to be left on this laptop
}

// Path is the study file in use.
func (p Place) Path() string {
	if p.File != "" {
		return p.File
	}
	return filepath.Join(xdg.DataHome, "feldbuch", "study"+Ending)
}

// Open opens the study for writing. Where there is none the error is a
// *NoStudyError.
func (p Place) Open(ctx context.Context) (*Study, error) {
	f, err := store.Open(ctx, p.Path(), p.options())
	return p.opened(f, err)
}

// OpenReadOnly opens the study for looking only; nothing in its file changes.
func (p Place) OpenReadOnly(ctx context.Context) (*Study, error) {
	f, err := store.OpenShared(ctx, p.Path(), p.options())
	return p.opened(f, err)
}

func (p Place) opened(f *store.File, err error) (*Study, error) {
	switch {
	case errors.Is(err, store.NotFound):
		return nil, &NoStudyError{p.Path(), p.File == "", err}
	case err != nil:
		return nil, err
	}
	return p.study(f), nil
}

func (p Place) study(f *store.File) *Study {
	s := Of(f)
	s.now = p.Now
	return s
}

// Create makes the study file with its questionnaire; a form of nil is none yet.
func (p Place) Create(ctx context.Context, s store.Study, r store.Replica, form *Form) (*Study, error) {
	if err := p.makeFolder(); err != nil {
		return nil, err
	}
	f, err := store.Create(ctx, p.Path(), s, r, p.options())
	if err != nil {
		return nil, notMade(p.Path(), err)
	}
	if form != nil {
		if err := f.AddQuestionnaire(ctx, form.Stored()); err != nil {
			f.Close()
			os.Remove(p.Path()) // nothing can be asked with it, and it would be in the way
			return nil, notMade(p.Path(), err)
		}
	}
	study := p.study(f)
	study.Created = true
	return study, nil
}

// makeFolder makes the user's data folder where it is needed; other folders are the
// user's own business.
func (p Place) makeFolder() error {
	path := p.Path()
	if p.File != "" {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return &store.FileError{Path: path, Fault: store.ReadOnly, Err: err}
	}
	return nil
}

// OpenOrCreate opens the study, or makes it when it is first needed, for the
// questionnaire that is to be filled in: the shipped one for "". Whose file it is then
// is not known yet.
func (p Place) OpenOrCreate(ctx context.Context, questionnaire string) (*Study, error) {
	study, err := p.Open(ctx)
	if _, none := errors.AsType[*NoStudyError](err); !none {
		return study, err
	}
	form, err := LoadForm(questionnaire)
	if err != nil {
		return nil, err
	}
	study, err = p.Create(ctx, store.Study{ID: store.StudyID(form.ID), Name: form.Title}, store.Replica{Role: store.Interviewer}, form)
	if errors.Is(err, store.Exists) { // another window was first
		return p.Open(ctx)
	}
	return study, err
}

// OpenForMerge opens the lead's study. Where there is none yet it is made, under that
// name, for the study of the first file that can be read.
func (p Place) OpenForMerge(ctx context.Context, files []string, name string) (*Study, error) {
	study, err := p.Open(ctx)
	if _, none := errors.AsType[*NoStudyError](err); !none {
		return study, err
	}
	if err := p.makeFolder(); err != nil {
		return nil, err
	}
	var unreadable error
	for _, path := range files {
		in, err := store.OpenReadOnly(ctx, path, filepath.Dir(p.Path()))
		if err != nil {
			unreadable = errors.Join(unreadable, err)
			continue
		}
		of := in.Study()
		if err := in.Close(); err != nil {
			return nil, err
		}
		return p.Create(ctx, of, store.Replica{Role: store.Lead, Name: name}, nil)
	}
	return nil, unreadable
}

// options tell the study file where it is: which laptop, and where on it, so
// that of two copies each becomes a writer of its own. The place is hashed,
// because paths name people.
func (p Place) options() store.Options {
	if p.passing {
		return store.Options{Clock: p.Now, Structure: structureOf, Patience: p.Patience}
	}
	id := machine()
	path, err := filepath.Abs(p.Path())
	if id == "" || err != nil {
		return store.Options{Clock: p.Now, Structure: structureOf, Patience: p.Patience}
	}
	sum := sha256.Sum256([]byte(id + "\n" + path))
	return store.Options{Machine: hex.EncodeToString(sum[:]), Clock: p.Now, Structure: structureOf, Patience: p.Patience}
}

// machine is an id of this laptop, made by chance when first asked for, so that
// a study file carried to another one is noticed. It says nothing about the
// laptop. Where it cannot be kept there is none.
func machine() string {
	path := filepath.Join(xdg.DataHome, "feldbuch", "machine")
	if b, err := os.ReadFile(path); err == nil {
		return strings.TrimSpace(string(b))
	}
	id := store.NewID()
	if os.MkdirAll(filepath.Dir(path), 0o700) != nil || os.WriteFile(path, []byte(id+"\n"), 0o600) != nil {
		return ""
	}
	return id
}
