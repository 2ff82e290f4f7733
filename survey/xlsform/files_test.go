package xlsform_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/formtest"
	"feldbuch/survey/xlsform/sheet"

	"github.com/google/go-cmp/cmp"
)

const fileForm = `
| survey |
| | type                                 | name  | label | calculation |
| | select_one_from_file towns.csv       | town  | Town  | |
| | select_multiple_from_file places.xml | place | Place | |
| | csv-external                         | rates |       | |
| | calculate                            | x     |       | pulldata('people', 'age', 'name', ${town}) |
| | calculate                            | y     |       | pulldata("towns.csv", 'age', 'name', ${town}) |`

func TestAFormNamesTheFilesItReads(t *testing.T) {
	want := []string{"people.csv", "places.xml", "rates.csv", "towns.csv"}
	if diff := cmp.Diff(want, xlsform.Reads(formtest.Book(t, fileForm))); diff != "" {
		t.Error(diff)
	}
}

func TestFilesLieInTheFolderOfTheFormOrItsMedia(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{
		"form.md": fileForm, "towns.csv": "name,label\nbeside,B\n", "people.csv": "name,age\n",
		"form-media/towns.csv": "name,label\nmedia,M\n", "form-media/places.xml": "<root/>",
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	w, err := xlsform.ReadFile(filepath.Join(dir, "form.md"))
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, f := range w.Files {
		got[f.Name] = string(f.Content) + strings.TrimPrefix(f.Sought, dir)
	}
	want := map[string]string{
		"towns.csv": "name,label\nmedia,M\n", "people.csv": "name,age\n", "places.xml": "<root/>",
		"rates.csv": string(filepath.Separator) + "rates.csv",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// attached reads all files of the form from a map.
func attached(t testing.TB, files map[string]string) *sheet.Workbook {
	w := formtest.Book(t, fileForm)
	xlsform.Attach(w, func(name string) ([]byte, error) {
		content, ok := files[name]
		if !ok {
			return nil, fs.ErrNotExist
		}
		return []byte(content), nil
	})
	return w
}

func TestAnotherTableIsAnotherVersion(t *testing.T) {
	hashes := map[string]bool{}
	for _, files := range []map[string]string{
		nil, {"towns.csv": "name\na\n"}, {"towns.csv": "name\nb\n"}, {"rates.csv": "name\na\n"}, {"towns.csv": ""},
	} {
		form, _ := xlsform.Build(attached(t, files))
		hashes[form.Hash] = true
	}
	if len(hashes) != 5 {
		t.Errorf("%d hashes of 5 versions", len(hashes))
	}
}

func TestAStoredVersionComesBackWithItsFiles(t *testing.T) {
	w := attached(t, map[string]string{"towns.csv": "name,label\nhro,Rostock\n", "people.csv": "", "places.xml": "<r><i><name>a</name></i></r>"})
	form, problems := xlsform.Build(w)
	back, err := xlsform.ReadCanonical(xlsform.Canonical(w))
	if err != nil {
		t.Fatal(err)
	}
	kept := map[string][]byte{}
	for _, f := range w.Files {
		kept[f.Digest] = f.Content
	}
	if err := back.Restore(func(digest string) ([]byte, error) { return kept[digest], nil }); err != nil {
		t.Fatal(err)
	}
	again, problemsAgain := xlsform.Build(back)
	if again.Hash != form.Hash || len(problemsAgain) != len(problems) || again.Find("town").List.Find("hro") == nil {
		t.Errorf("hash %s, was %s; problems %v, were %v", again.Hash, form.Hash, problemsAgain, problems)
	}
	err = back.Restore(func(string) ([]byte, error) { return []byte("name\nforged\n"), nil })
	if err == nil {
		t.Error("another content was taken")
	}
}

func TestWhatIsWrongWithAFileIsSaidOnce(t *testing.T) {
	for _, c := range []struct {
		name string
		file string
		want xlsform.Code
	}{
		{"another encoding", "name,label\nb,M\xfcnchen\n", xlsform.CodeFileNotUTF8},
		{"no codes", "code,label\na,A\n", xlsform.CodeFileColumn},
		{"no labels", "name,text\na,A\n", xlsform.CodeFileLabel},
		{"nothing at all", "", xlsform.CodeFileColumn},
		{"commas without end", "name\n" + strings.Repeat(",", xlsform.MaxTableCells+1), xlsform.CodeFileTooBig},
		{"rows without end", "name,label\n" + strings.Repeat("a\n", xlsform.MaxTableRows+1), xlsform.CodeFileTooBig},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, problems := xlsform.Build(attached(t, map[string]string{"towns.csv": c.file}))
			n := 0
			for _, p := range problems {
				if p.Code == c.want && p.Args[0] == "towns.csv" {
					n++
				}
			}
			if n != 1 {
				t.Errorf("%d times %s in %v", n, c.want, problems)
			}
		})
	}
}
