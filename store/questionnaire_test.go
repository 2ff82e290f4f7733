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
