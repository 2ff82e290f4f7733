//go:build linux

package powercut_test

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feldbuch/store"
	"feldbuch/store/disk"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

const study = "01890000-0000-7000-8000-000000000001"

var (
	canonical = []byte("survey:\n  - {type: text, name: q}\n")
	form      = hashOf(canonical)
)

func hashOf(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

func nothing(string, string) {}

// made is a closed study file with an interview of some answers.
func made(t *testing.T, path, name string, role store.Role) (interview string) {
	t.Helper()
	f, err := store.Create(ctx, path, store.Study{ID: study, Name: "Bedarf"}, store.Replica{Role: role, Name: name}, store.Options{Machine: "laptop"})
	check(t, err)
	check(t, f.AddQuestionnaire(ctx, store.Questionnaire{Hash: form, FormID: "needs", Version: "1", Canonical: canonical}))
	r, id, err := f.NewInterview(ctx, store.NewInterview{Questionnaire: form, Business: "RO1"})
	check(t, err)
	for i := range 20 {
		check(t, r.Record(answer(i, "of "+name)))
	}
	check(t, f.Close())
	return id
}

func answer(i int, text string) survey.Event {
	return survey.Event{Kind: survey.EventAnswered, Path: fmt.Sprint("/q", i), Answer: value.Of(text)}
}

// answers records and promises some answers to an interview, of all lengths.
func (w *run) answers(r *store.Recorder, n int) {
	w.t.Helper()
	for i := range n {
		e := answer(i, fmt.Sprintf("answer %d %s", i, strings.Repeat("x", i*i*7%9000)))
		check(w.t, r.Record(e))
		w.promised("an answer", func(f *store.File, _ disks) error {
			s, err := f.State(ctx, r.ID())
			if err == nil && s.Answers[e.Path] != e.Answer {
				err = fmt.Errorf("%s is %.20q", e.Path, s.Answers[e.Path].Text)
			}
			return err
		})
	}
}

func (w *run) open() *store.File {
	w.t.Helper()
	f, err := store.Open(ctx, w.path, w.options)
	check(w.t, err)
	w.t.Cleanup(func() { f.Close() })
	return f
}

func (w *run) resumed(id string) (*store.File, *store.Recorder) {
	w.t.Helper()
	f := w.open()
	r, err := f.Resume(ctx, id)
	check(w.t, err)
	return f, r
}

func there(*store.File, disks) error { return nil }

func creating(w *run) {
	f, err := store.Create(ctx, w.path, store.Study{ID: study, Name: "Bedarf"}, store.Replica{Role: store.Lead, Name: "lead"}, w.options)
	check(w.t, err)
	w.t.Cleanup(func() { f.Close() })
	w.promised("the new file", there)
	check(w.t, f.AddQuestionnaire(ctx, store.Questionnaire{Hash: form, FormID: "needs", Version: "1", Canonical: canonical}))
	w.promised("the questionnaire", func(f *store.File, _ disks) error {
		_, err := f.Questionnaire(ctx, form)
		return err
	})
	r, _, err := f.NewInterview(ctx, store.NewInterview{Questionnaire: form, Business: "RO1"})
	check(w.t, err)
	w.answers(r, 3)
}

// answering leaves the file open: nothing but the log has the last answers.
func answering(t *testing.T) *run {
	var id string
	return work(t, func(_, path string) { id = made(t, path, "ab", store.Interviewer) }, func(w *run) {
		_, r := w.resumed(id)
		w.answers(r, 40)
	})
}

// closing opens and closes the file again and again.
func closing(t *testing.T) *run {
	var id string
	return work(t, func(_, path string) { id = made(t, path, "ab", store.Interviewer) }, func(w *run) {
		for range 4 {
			f, r := w.resumed(id)
			w.answers(r, 3)
			check(t, r.Record(survey.Event{Kind: survey.EventPaused}))
			check(t, f.Close())
		}
	})
}

func merging(t *testing.T) *run {
	sticks, ids := map[string]string{}, map[string]string{}
	for _, name := range []string{"ab", "cd", "ef"} {
		sticks[name] = filepath.Join(memory(t), name+".feldbuch")
		ids[name] = made(t, sticks[name], name, store.Interviewer)
	}
	return work(t, func(_, path string) { made(t, path, "lead", store.Lead) }, func(w *run) {
		f := w.open()
		for name, stick := range sticks {
			w.promised("all of a merge or nothing", func(f *store.File, _ disks) error {
				s, err := f.State(ctx, ids[name])
				if err == nil && len(s.Answers) != 20 {
					err = fmt.Errorf("%d answers", len(s.Answers))
				}
				if errors.Is(err, store.ErrNoInterview) {
					err = nil
				}
				return err
			})
			_, err := f.Union(ctx, stick)
			check(t, err)
			w.promised("what was merged", func(f *store.File, _ disks) error {
				_, err := f.State(ctx, ids[name])
				return err
			})
		}
	})
}

// fixture unpacks a file of an old version.
func fixture(t *testing.T, version, path string) {
	t.Helper()
	packed, err := os.Open("../testdata/old/" + version + "/lead.feldbuch.gz")
	check(t, err)
	defer packed.Close()
	z, err := gzip.NewReader(packed)
	check(t, err)
	content, err := io.ReadAll(z)
	check(t, err)
	check(t, os.WriteFile(path, content, 0o600))
}

// held are the answers of all interviews.
func held(f *store.File) (answers int, err error) {
	for s, err := range f.States(ctx) {
		if err != nil {
			return 0, err
		}
		answers += len(s.Answers)
	}
	return answers, nil
}

func upgrading(t *testing.T, version string) *run {
	return work(t, func(_, path string) { fixture(t, version, path) }, func(w *run) {
		before, err := store.OpenReadOnly(ctx, w.path, memory(t))
		check(t, err)
		defer before.Close()
		want, err := held(before)
		check(t, err)
		w.promises = append(w.promises, promise{0, "what the old file held", func(f *store.File, _ disks) error {
			got, err := held(f)
			if err == nil && got < want {
				err = fmt.Errorf("%d answers of %d", got, want)
			}
			return err
		}})
		f := w.open()
		all, err := f.Interviews(ctx)
		check(t, err)
		r, err := f.Resume(ctx, all[0].ID)
		check(t, err)
		w.answers(r, 2)
	})
}

const secret = "the secret of the business RO1"

// erasing removes a text that is in the file, in its log, and in the copy that an
// upgrade left beside.
func erasing(t *testing.T, sync func(string) error) *run {
	var id string
	prepare := func(_, path string) {
		id = made(t, path, "lead", store.Lead)
		f, err := store.Open(ctx, path, store.Options{Machine: "laptop"})
		check(t, err)
		r, err := f.Resume(ctx, id)
		check(t, err)
		check(t, r.Record(answer(0, secret)))
		check(t, f.Close())
		content, err := os.ReadFile(path)
		check(t, err)
		check(t, os.WriteFile(path+".v4.bak", content, 0o600))
	}
	return work(t, prepare, func(w *run) {
		if sync != nil {
			w.options.SyncFolder = sync
		}
		f, r := w.resumed(id)
		check(t, r.Record(answer(1, secret)))
		check(t, f.Erase(ctx, id, survey.Whole(), "asked for"))
		w.promised("an erasure", func(_ *store.File, d disks) error { return without(d.raw, secret) })
		_, other, err := f.NewInterview(ctx, store.NewInterview{Questionnaire: form, Business: "RO2"})
		check(t, err)
		w.promised("an interview after it", func(f *store.File, _ disks) error {
			_, err := f.State(ctx, other)
			return err
		})
		check(t, f.Close())
	})
}

func without(dir, text string) error {
	entries, err := os.ReadDir(dir)
	for _, e := range entries {
		content, wrong := os.ReadFile(filepath.Join(dir, e.Name()))
		if wrong == nil && bytes.Contains(content, []byte(text)) {
			wrong = fmt.Errorf("%s still has what was erased", e.Name())
		}
		err = errors.Join(err, wrong)
	}
	return err
}

func TestAPowerCutLosesNothingAccepted(t *testing.T) {
	works := map[string]func(*testing.T) *run{
		"creating a file":               func(t *testing.T) *run { return work(t, nothing, creating) },
		"answering":                     answering,
		"closing":                       closing,
		"merging":                       merging,
		"upgrading a file of version 1": func(t *testing.T) *run { return upgrading(t, "v1") },
		"upgrading a file of version 4": func(t *testing.T) *run { return upgrading(t, "v4") },
		"erasing":                       func(t *testing.T) *run { return erasing(t, nil) },
	}
	for name, do := range works {
		t.Run(name, func(t *testing.T) {
			for _, err := range do(t).cutAll() {
				t.Error(err)
			}
		})
	}
}

// The test can fail: what is not synced is lost.
func TestAnswersAreLostWhereTheyAreNotSynced(t *testing.T) {
	settings := disk.Writing["_pragma"]
	t.Cleanup(func() { disk.Writing["_pragma"] = settings })
	disk.Writing["_pragma"] = []string{"busy_timeout(5000)", "synchronous(NORMAL)", "journal_mode(WAL)", "foreign_keys(1)"}
	if len(answering(t).cutAll()) == 0 {
		t.Error("no answer was lost")
	}
}

func TestErasedDataComeBackWhereNamesAreNotSynced(t *testing.T) {
	if len(erasing(t, func(string) error { return nil }).cutAll()) == 0 {
		t.Error("nothing came back")
	}
}
