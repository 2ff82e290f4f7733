package xlsform

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
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
	if diff := cmp.Diff(want, Reads(book(t, fileForm))); diff != "" {
		t.Error(diff)
	}
}

func book(t testing.TB, md string) *Workbook {
	t.Helper()
	w, err := Read("form.md", strings.NewReader(md))
	if err != nil {
		t.Fatal(err)
	}
	return w
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
	w, err := ReadFile(filepath.Join(dir, "form.md"))
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

func TestOnlyFilesBesideTheFormAreRead(t *testing.T) {
	read := beside(filepath.Join(t.TempDir(), "form.md"))
	for _, name := range []string{"../secret.csv", "/etc/passwd", "sub/list.csv", `..\secret.csv`, ".."} {
		if _, err := read(name); err == nil {
			t.Errorf("%s was read", name)
		}
	}
}

// attached reads all files of the form from a map.
func attached(t testing.TB, files map[string]string) *Workbook {
	w := book(t, fileForm)
	w.Attach(func(name string) ([]byte, error) {
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
		form, _ := Build(attached(t, files))
		hashes[form.Hash] = true
	}
	if len(hashes) != 5 {
		t.Errorf("%d hashes of 5 versions", len(hashes))
	}
}

func TestAStoredVersionComesBackWithItsFiles(t *testing.T) {
	w := attached(t, map[string]string{"towns.csv": "name,label\nhro,Rostock\n", "people.csv": "", "places.xml": "<r><i><name>a</name></i></r>"})
	form, problems := Build(w)
	back, err := ReadCanonical(Canonical(w))
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
	again, problemsAgain := Build(back)
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
		want Code
	}{
		{"another encoding", "name,label\nb,M\xfcnchen\n", CodeFileNotUTF8},
		{"no codes", "code,label\na,A\n", CodeFileColumn},
		{"no labels", "name,text\na,A\n", CodeFileLabel},
		{"nothing at all", "", CodeFileColumn},
		{"commas without end", "name\n" + strings.Repeat(",", maxTableCells+1), CodeFileTooBig},
		{"rows without end", "name,label\n" + strings.Repeat("a\n", maxTableRows+1), CodeFileTooBig},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, problems := Build(attached(t, map[string]string{"towns.csv": c.file}))
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

func TestHostileFilesAreRefused(t *testing.T) {
	wide := strings.Repeat("<a/>", maxElements)
	for _, c := range []struct {
		name, file, content string
		want                Code
	}{
		{"nested without end", "t.xml", strings.Repeat("<a>", 1000), CodeFileTooBig},
		{"elements without end", "t.xml", "<r>" + wide + "</r>", CodeFileTooBig},
		{"entities of their own", "t.xml", `<!DOCTYPE r [<!ENTITY a "aaa">]><r>&a;</r>`, CodeFileDamaged},
		{"broken off", "t.xml", "<r><a>", CodeFileDamaged},
		{"every row another column", "t.xml", "<r>" + columns(4000) + "</r>", CodeFileTooBig},
		{"no collection", "t.geojson", `{"type": "Feature"}`, CodeFileDamaged},
		{"no object", "t.geojson", `[]`, CodeFileDamaged},
		{"features that are none", "t.geojson", `{"type": "FeatureCollection", "features": 5}`, CodeFileDamaged},
		{"brackets without end", "t.geojson", strings.Repeat(`{"features":[`, 1000), CodeFileDamaged},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := readTable(c.file, []byte(c.content))
			if fault, ok := errors.AsType[*tableFault](err); !ok || fault.code != c.want {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

// columns are rows that have a column of their own each.
func columns(rows int) string {
	var b strings.Builder
	for i := range rows {
		fmt.Fprintf(&b, "<item><c%d>x</c%d></item>", i, i)
	}
	return b.String()
}

func TestACSVFileHasTheRowsThatWereWritten(t *testing.T) {
	cell := rapid.StringMatching(`[a-zäß0-9 ;|'.-]{0,6}`)
	rapid.Check(t, func(t *rapid.T) {
		columns := rapid.IntRange(1, 4).Draw(t, "columns")
		rows := rapid.SliceOfN(rapid.SliceOfN(cell, columns, columns), 0, 6).Draw(t, "rows")
		var text strings.Builder
		text.WriteString("\ufeff" + strings.Join([]string{"a", "b", "c", "d"}[:columns], ",") + ",\n")
		var want [][]string
		for _, r := range rows {
			text.WriteString(strings.Join(r, ",") + ",\n")
			trimmed := make([]string, columns+1)
			for i := range r {
				trimmed[i] = strings.TrimSpace(r[i])
			}
			if !slices.Equal(trimmed, make([]string, columns+1)) {
				want = append(want, trimmed)
			}
		}
		got, err := readTable("t.csv", []byte(text.String()))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got.rows); diff != "" {
			t.Fatal(diff)
		}
	})
}

func FuzzReadTable(f *testing.F) {
	for name, text := range map[string]string{
		"t.csv":     "name;label\na;\"A\"\n",
		"t.xml":     "<root><item><name>a</name></item></root>",
		"t.geojson": `{"type":"FeatureCollection","features":[{"id":1,"properties":{"x":[1]},"geometry":{"type":"Polygon","coordinates":[[[1,2],[3,4]]]}}]}`,
	} {
		f.Add(name, []byte(text))
	}
	f.Fuzz(func(t *testing.T, name string, content []byte) {
		table, err := readTable(name, content)
		if err != nil {
			return
		}
		l := table.list("t", name, "name", "label")
		for _, c := range l.Choices {
			if c.Label.In("de", "de").Plain() == "" && c.Name != "" {
				t.Errorf("%q has no label", c.Name)
			}
		}
	})
}
