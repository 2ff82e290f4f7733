package store_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"testing"

	"feldbuch/store"
)

const study = "01890000-0000-7000-8000-0000000000aa"

func TestFilesOfAQuestionnaireTravelWithMerges(t *testing.T) {
	lead, interviewer := create(t, "lead", study), create(t, "AB", study)
	towns, none := []byte("name,label\nhro,Rostock\n"), []byte{}
	check(t, interviewer.AddQuestionnaire(ctx, store.Questionnaire{
		Hash: formHash(), FormID: "needs", Canonical: canonical, Files: [][]byte{towns, none, nil},
	}))
	start(t, interviewer, "RO0001")
	check(t, interviewer.Close())
	_, err := lead.Union(ctx, interviewer.Path())
	check(t, err)
	for _, want := range [][]byte{towns, none} {
		sum := sha256.Sum256(want)
		got, err := lead.QuestionnaireFile(ctx, hex.EncodeToString(sum[:]))
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("got %q, %v; want %q", got, err, want)
		}
	}
	if _, err := lead.QuestionnaireFile(ctx, formHash()); !errors.Is(err, store.ErrNoQuestionnaire) {
		t.Errorf("a file nobody added: %v", err)
	}
}

func TestAFileThatIsNotWhatItsDigestSaysIsNotMerged(t *testing.T) {
	lead, interviewer := create(t, "lead", study), create(t, "AB", study)
	check(t, store.Exec(interviewer, "INSERT INTO questionnaire_file VALUES (zeroblob(32), x'61')"))
	if h, err := interviewer.Check(ctx); err != nil || h.Sound() {
		t.Errorf("%+v, %v", h, err)
	}
	check(t, interviewer.Close())
	if _, err := lead.Union(ctx, interviewer.Path()); !errors.Is(err, store.Corrupt) {
		t.Errorf("got %v", err)
	}
}

// What the first released files lack is there once they are opened, and what
// they hold stays.
func TestAFileOfTheFirstVersionTakesFilesToo(t *testing.T) {
	f := create(t, "AB", study)
	r := start(t, f, "RO0001")
	check(t, store.Exec(f, "DROP TABLE questionnaire_file; DROP TABLE attachment; DROP TABLE draft; PRAGMA user_version = 1"))
	check(t, f.Close())

	lead := create(t, "lead", study)
	if u, err := lead.Union(ctx, f.Path()); err != nil || u.New == 0 {
		t.Fatalf("merge of a file of the first version: %+v, %v", u, err)
	}
	upgraded := open(t, f.Path(), "laptop of AB")
	check(t, upgraded.AddQuestionnaire(ctx, store.Questionnaire{Hash: formHash(), Canonical: canonical, Files: [][]byte{[]byte("name\n")}}))
	again, err := upgraded.Resume(ctx, r.ID())
	check(t, err)
	if _, err := again.Attach(ctx, ".txt", []byte("x")); err != nil {
		t.Error(err)
	}
}
