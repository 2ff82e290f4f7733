package store_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"feldbuch/store"
	"feldbuch/survey"
)

func TestAnAttachmentIsCalledByItsContentAndTravelsWithMerges(t *testing.T) {
	lead, interviewer := create(t, "lead", study), create(t, "AB", study)
	r := start(t, interviewer, "RO0001")
	photo := []byte("\x89PNG shop front")
	name, err := r.Attach(ctx, ".PNG", photo)
	check(t, err)
	if again, err := r.Attach(ctx, ".png", photo); err != nil || again != name || !strings.HasSuffix(name, ".png") {
		t.Errorf("%q, then %q, %v", name, again, err)
	}
	if other, err := r.Attach(ctx, "./../Meine Tante", photo); err != nil || other != strings.TrimSuffix(name, ".png") {
		t.Errorf("an ending that is none gives %q, %v", other, err)
	}
	for n, want := range map[string]bool{name: true, "elsewhere.png": false} {
		if got, err := r.Attached(ctx, n); err != nil || got != want {
			t.Errorf("attached %s: %v, %v", n, got, err)
		}
	}
	check(t, interviewer.Close())
	for range 2 {
		_, err = lead.Union(ctx, interviewer.Path())
		check(t, err)
	}
	if a, err := lead.Attachment(ctx, r.ID(), name); err != nil || !bytes.Equal(a.Content, photo) {
		t.Errorf("got %q, %v", a.Content, err)
	}
	if h, err := lead.Check(ctx); err != nil || !h.Sound() {
		t.Errorf("%+v, %v", h, err)
	}
}

func TestErasingAnInterviewErasesItsAttachmentsEverywhere(t *testing.T) {
	lead, interviewer := create(t, "lead", study), create(t, "AB", study)
	r := start(t, interviewer, "RO0001")
	name, err := r.Attach(ctx, ".jpg", []byte("a face"))
	check(t, err)
	check(t, interviewer.Close())
	_, err = lead.Union(ctx, interviewer.Path())
	check(t, err)
	check(t, lead.Erase(ctx, r.ID(), survey.Whole(), "asked for"))
	gone := func(f *store.File) {
		t.Helper()
		if _, err := f.Attachment(ctx, r.ID(), name); !errors.Is(err, store.ErrNoAttachment) {
			t.Errorf("got %v", err)
		}
	}
	gone(lead)
	late := open(t, interviewer.Path(), "laptop of AB")
	check(t, late.Erase(ctx, r.ID(), survey.Whole(), "asked for again"))
	gone(late)
	second := create(t, "second", study)
	_, err = second.Union(ctx, lead.Path())
	check(t, err)
	gone(second)
}

func TestAnOldStickDoesNotBringErasedAttachmentsBack(t *testing.T) {
	lead, interviewer := create(t, "lead", study), create(t, "AB", study)
	r := start(t, interviewer, "RO0001")
	check(t, interviewer.Close())
	_, err := lead.Union(ctx, interviewer.Path())
	check(t, err)
	check(t, lead.Erase(ctx, r.ID(), survey.Whole(), "asked for"))
	late := open(t, interviewer.Path(), "laptop of AB")
	more, err := late.Resume(ctx, r.ID())
	check(t, err)
	name, err := more.Attach(ctx, ".jpg", []byte("a face"))
	check(t, err)
	check(t, late.Close())
	_, err = lead.Union(ctx, late.Path())
	check(t, err)
	if _, err := lead.Attachment(ctx, r.ID(), name); !errors.Is(err, store.ErrNoAttachment) {
		t.Errorf("got %v", err)
	}
}

func TestAnAttachmentThatIsNotWhatItsNameSaysIsNotMerged(t *testing.T) {
	for name, row := range map[string]string{
		"another content": "zeroblob(16), zeroblob(32), x'0061'",
		"a short name":    "zeroblob(16), x'ca978112ca1bbdca', x'0061'", // begins the digest of a
	} {
		t.Run(name, func(t *testing.T) {
			lead, interviewer := create(t, "lead", study), create(t, "AB", study)
			check(t, store.Exec(interviewer, "INSERT INTO attachment VALUES ("+row+")"))
			if h, err := interviewer.Check(ctx); err != nil || h.Sound() {
				t.Errorf("%+v, %v", h, err)
			}
			check(t, interviewer.Close())
			if _, err := lead.Union(ctx, interviewer.Path()); !errors.Is(err, store.Corrupt) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestWhatIsTooLargeIsNotAttached(t *testing.T) {
	r := start(t, create(t, "AB", study), "RO0001")
	if _, err := r.Attach(ctx, ".mp4", make([]byte, store.MaxAttachment+1)); !errors.Is(err, store.ErrAttachmentSize) {
		t.Errorf("got %v", err)
	}
}
