package cli

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"feldbuch/store"

	"github.com/adrg/xdg"
)

// studyEnding is the ending of study files.
const studyEnding = ".feldbuch"

// studyPath is the study file in use.
func (e *env) studyPath() string {
	if e.study != "" {
		return e.study
	}
	return filepath.Join(xdg.DataHome, "feldbuch", "study"+studyEnding)
}

// storeOptions tell the study file where it is: which laptop, and where on it,
// so that of two copies each becomes a writer of its own. The place is hashed,
// because paths name people.
func (e *env) storeOptions() store.Options {
	id := machine()
	path, err := filepath.Abs(e.studyPath())
	if id == "" || err != nil {
		return store.Options{Clock: e.now}
	}
	sum := sha256.Sum256([]byte(id + "\n" + path))
	return store.Options{Machine: hex.EncodeToString(sum[:]), Clock: e.now}
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

// openStudy opens the study file for writing.
func (e *env) openStudy(ctx context.Context) (*store.File, error) {
	f, err := store.Open(ctx, e.studyPath(), e.storeOptions())
	return f, e.noStudy(err)
}

// openToRead opens the study file for looking only; nothing in it changes.
func (e *env) openToRead(ctx context.Context) (*store.File, error) {
	f, err := store.OpenReadOnly(ctx, e.studyPath())
	return f, e.noStudy(err)
}

// looking opens the study file to look at, and closes it afterwards.
func (e *env) looking(ctx context.Context, look func(*store.File) error) error {
	f, err := e.openToRead(ctx)
	if err != nil {
		return err
	}
	defer f.Close()
	return look(f)
}

// openOrCreate opens the study file, or makes it when it is first needed, for the
// study of the questionnaire that is to be filled in.
func (e *env) openOrCreate(ctx context.Context, questionnaire string) (*store.File, error) {
	f, err := store.Open(ctx, e.studyPath(), e.storeOptions())
	if !errors.Is(err, store.NotFound) {
		return f, err
	}
	form, err := e.loadForm(questionnaire)
	if err != nil {
		return nil, err
	}
	return e.createStudy(ctx, store.Study{ID: store.StudyID(form.ID), Name: form.Title}, store.Replica{Role: store.Interviewer}, form)
}

// noStudy says how to make a study file where there is none.
func (e *env) noStudy(err error) error {
	if errors.Is(err, store.NotFound) {
		return sentence(fmt.Sprintf(e.text.CLI.Study.NoStudy, e.studyPath()))
	}
	return err
}
