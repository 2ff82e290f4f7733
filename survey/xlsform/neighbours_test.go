package xlsform_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/sheet"
)

func TestALanguageFileThatCannotBeReadIsNotPassedOverInSilence(t *testing.T) {
	elsewhere := filepath.Join(t.TempDir(), "secret.txt")
	if err := os.WriteFile(elsewhere, []byte("language: Secret (vi)\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	write := func(content string) func(path string) error {
		return func(path string) error { return os.WriteFile(path, []byte(content), 0o600) }
	}
	for name, c := range map[string]struct {
		put  func(path string) error
		want sheet.ReadErrorKind
		line int
	}{
		"quotes that stay open":                {write("language: Tiếng Việt (vi)\nsurvey:\n  year: 'Năm\n"), sheet.ReadSyntax, 0},
		"tabs for blanks":                      {write("language: Tiếng Việt (vi)\nsurvey:\n\tyear: Năm\n"), sheet.ReadSyntax, 0},
		"a colon too many":                     {write("language: Tiếng Việt (vi)\nsurvey:\n  year: Năm: nào?\n"), sheet.ReadSyntax, 3},
		"UTF-16, as an editor saves Unicode":   {write("\xff\xfel\x00a\x00n\x00"), sheet.ReadNotUTF8, 1},
		"Latin-1":                              {write("language: Espa\xf1ol (vi)\n"), sheet.ReadNotUTF8, 1},
		"a link out of the folder":             {func(path string) error { return os.Symlink(elsewhere, path) }, sheet.ReadOutside, 0},
		"a link to nothing":                    {func(path string) error { return os.Symlink("nothing", path) }, sheet.ReadNotFound, 0},
		"more than a questionnaire could hold": {func(path string) error { return errors.Join(write("")(path), os.Truncate(path, 64<<20)) }, sheet.ReadTooBig, 0},
	} {
		folder := t.TempDir()
		if err := errors.Join(write(germanForm)(filepath.Join(folder, "f.yaml")), c.put(filepath.Join(folder, "f.vi.yaml"))); err != nil {
			t.Fatal(err)
		}
		_, err := xlsform.ReadFile(filepath.Join(folder, "f.yaml"))
		var got *sheet.ReadError
		if !errors.As(err, &got) || got.Kind != c.want || got.File != "f.vi.yaml" || c.line > 0 && got.Line != c.line {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
}

func TestWhatOnlyHasTheNameOfALanguageFileIsLeftAlone(t *testing.T) {
	for name, put := range map[string]func(path string) error{
		"another questionnaire": func(path string) error { return os.WriteFile(path, []byte(germanForm), 0o600) },
		"a folder":              func(path string) error { return os.Mkdir(path, 0o700) },
		"a list of something":   func(path string) error { return os.WriteFile(path, []byte("- milk\n- bread\n"), 0o600) },
	} {
		folder := t.TempDir()
		if err := errors.Join(os.WriteFile(filepath.Join(folder, "f.yaml"), []byte(germanForm), 0o600), put(filepath.Join(folder, "f.vi.yaml"))); err != nil {
			t.Fatal(err)
		}
		if w, err := xlsform.ReadFile(filepath.Join(folder, "f.yaml")); err != nil || len(w.Languages) > 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestALanguageFileOfAnEditorUnderWindowsIsReadAsAnyOther(t *testing.T) {
	w := joined(t, germanForm, "\ufeff"+strings.ReplaceAll(vietnamese, "\n", "\r\n"))
	if got, want := string(xlsform.Canonical(w)), string(xlsform.Canonical(joined(t, germanForm, vietnamese))); got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}
